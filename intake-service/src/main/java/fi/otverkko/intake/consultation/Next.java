package fi.otverkko.intake.consultation;

import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.platform.kernel.Role;
import org.jspecify.annotations.Nullable;

/// What happens next with a consultation, and who does it. For the requester: where it is. For the desk: in which
/// folder.
///
/// @param owner subject id if only that person is asked; null if anybody with the role is
public record Next(What what, @Nullable String owner) {

    /// Who is waited for.
    public enum Who {
        REQUESTER,
        SECRETARY,
        COORDINATOR,
        CHAIR,
        EXPERT,
        NOBODY
    }

    /// In which work folder it lies for whoever keeps the desk.
    public enum Folder {
        /// Whoever has the role, or owns it, does something.
        NEEDS,
        /// Somebody else does, or it is done elsewhere than at the desk.
        WAITING,
        DONE,
        /// A draft: nobody's but the requester's.
        NONE
    }

    /// The codes of the API; texts in `resources/next`.
    public enum What {
        COMPLETE_AND_SEND(Who.REQUESTER, Folder.NONE),
        TRANSCRIBE(Who.SECRETARY, Folder.NEEDS),
        CHECK(Who.SECRETARY, Folder.NEEDS),
        FINISH_CHECK(Who.SECRETARY, Folder.NEEDS),
        COMPLETE_AND_SEND_AGAIN(Who.REQUESTER, Folder.WAITING),
        DECIDE_LEVEL(Who.COORDINATOR, Folder.WAITING),
        TALK_THROUGH(Who.COORDINATOR, Folder.NEEDS),
        DECLINE(Who.COORDINATOR, Folder.NEEDS),
        PUT_ON_AGENDA(Who.SECRETARY, Folder.WAITING),
        WRITE_ANSWER(Who.EXPERT, Folder.NEEDS),
        CHECK_WRITTEN_ANSWER(Who.SECRETARY, Folder.NEEDS),
        SEND_WRITTEN_ANSWER(Who.SECRETARY, Folder.NEEDS),
        MEET(Who.CHAIR, Folder.WAITING),
        RECORD_RECOMMENDATIONS(Who.REQUESTER, Folder.WAITING),
        ANSWER(Who.CHAIR, Folder.WAITING),
        FOLLOW_RECOMMENDATIONS(Who.REQUESTER, Folder.DONE),
        TELL_OUTCOME(Who.REQUESTER, Folder.DONE),
        NOTHING(Who.NOBODY, Folder.DONE),
        TURN_TO_ROUTE(Who.REQUESTER, Folder.DONE),
        TURN_TO_TARGET(Who.REQUESTER, Folder.DONE),
        FOLLOW_THE_OTHER(Who.NOBODY, Folder.DONE),
        BEGIN_ANEW(Who.REQUESTER, Folder.NONE);

        private final Who who;
        private final Folder folder;

        What(Who who, Folder folder) {
            this.who = who;
            this.folder = folder;
        }

        public Who who() {
            return who;
        }

        public Folder folder() {
            return folder;
        }

        /// The role in whose name it is done; null if it is nobody's of the desk.
        @Nullable
        Role role() {
            return switch (who) {
                case SECRETARY -> Role.GROUP_SECRETARY;
                case COORDINATOR -> Role.OT_COORDINATOR;
                case REQUESTER, CHAIR, EXPERT, NOBODY -> null;
            };
        }
    }

    public static Next of(Consultation consultation) {
        var progress = consultation.progress();
        var transcriber = consultation.opening().transcriber();
        if (transcriber != null && progress.in(State.DRAFT, State.RETURNED)) {
            return new Next(What.TRANSCRIBE, transcriber);
        }
        return switch (progress.state()) {
            case DRAFT -> next(What.COMPLETE_AND_SEND);
            case SUBMITTED -> next(What.CHECK);
            case IN_CHECK ->
                progress.decided("NO")
                        ? next(What.DECLINE)
                        : new Next(What.FINISH_CHECK, consultation.course().checker());
            case RETURNED -> next(What.COMPLETE_AND_SEND_AGAIN);
            case ACCEPTED ->
                next(
                        progress.decided("NO")
                                ? What.DECLINE
                                : progress.decided("TALK") ? What.TALK_THROUGH : What.DECIDE_LEVEL);
            case SCREENED -> screened(consultation);
            case SCHEDULED -> next(What.MEET);
            case IN_CONSULTATION ->
                next(consultation.recommendations().items().isEmpty() ? What.RECORD_RECOMMENDATIONS : What.ANSWER);
            case ANSWERED -> next(What.FOLLOW_RECOMMENDATIONS);
            case FOLLOW_UP -> next(What.TELL_OUTCOME);
            case CLOSED, WITHDRAWN -> next(What.NOTHING);
            case DECLINED -> next(What.TURN_TO_ROUTE);
            case REDIRECTED -> next(What.TURN_TO_TARGET);
            case MERGED -> next(What.FOLLOW_THE_OTHER);
            case EXPIRED -> next(What.BEGIN_ANEW);
        };
    }

    private static Next screened(Consultation consultation) {
        var written = consultation.written().of(consultation.progress().round());
        return written == null
                ? next(What.PUT_ON_AGENDA)
                : switch (written.stage()) {
                    case ASKED -> new Next(What.WRITE_ANSWER, written.drafter());
                    case DRAFTED -> next(What.CHECK_WRITTEN_ANSWER);
                    case CHECKED, SENT -> next(What.SEND_WRITTEN_ANSWER);
                };
    }

    private static Next next(What what) {
        return new Next(what, null);
    }
}
