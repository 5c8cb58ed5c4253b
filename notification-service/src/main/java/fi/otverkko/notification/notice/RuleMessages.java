package fi.otverkko.notification.notice;

import static fi.otverkko.notification.delivery.Notice.tell;
import static fi.otverkko.notification.delivery.Recipient.account;
import static fi.otverkko.notification.delivery.Recipient.accounts;
import static fi.otverkko.notification.delivery.Recipient.holders;
import static fi.otverkko.notification.delivery.Recipient.requesterOf;
import static fi.otverkko.notification.letter.Template.BREACH_OPENED;
import static fi.otverkko.notification.letter.Template.BREACH_REMINDED;
import static fi.otverkko.notification.letter.Template.CONSULTATION_ANSWERED;
import static fi.otverkko.notification.letter.Template.CONSULTATION_ESCALATED;
import static fi.otverkko.notification.letter.Template.CONSULTATION_SCHEDULED;
import static fi.otverkko.notification.letter.Template.CONSULTATION_UNSCHEDULED;
import static fi.otverkko.notification.letter.Template.DRAFT_EXPIRING;
import static fi.otverkko.notification.letter.Template.EXPERT_INVITED;
import static fi.otverkko.notification.letter.Template.FOLLOW_UP_DUE;
import static fi.otverkko.notification.letter.Template.FOLLOW_UP_REMINDER;
import static fi.otverkko.notification.letter.Template.GLASS_BROKEN;
import static fi.otverkko.notification.letter.Template.GUIDANCE_ANSWERED;
import static fi.otverkko.notification.letter.Template.MEETING_ASSIGNED;
import static fi.otverkko.notification.letter.Template.PROCESSING_RECORD_REMINDED;
import static fi.otverkko.notification.letter.Template.REGISTRATION_CANCELLED;
import static fi.otverkko.notification.letter.Template.REGISTRATION_CONFIRMED;
import static fi.otverkko.notification.letter.Template.REGISTRATION_WAITLISTED;
import static fi.otverkko.notification.letter.Template.REQUEST_ACCEPTED;
import static fi.otverkko.notification.letter.Template.REQUEST_DECLINED;
import static fi.otverkko.notification.letter.Template.REQUEST_MERGED;
import static fi.otverkko.notification.letter.Template.REQUEST_RECEIVED;
import static fi.otverkko.notification.letter.Template.REQUEST_REDIRECTED;
import static fi.otverkko.notification.letter.Template.REQUEST_RETURNED;
import static fi.otverkko.notification.letter.Template.SCREENING_PROPOSED;
import static fi.otverkko.notification.letter.Template.STATEMENT_DELIVERED;
import static fi.otverkko.notification.letter.Template.SUPERVISION_ANSWERED;
import static fi.otverkko.notification.letter.Template.SUPERVISION_ASKED;
import static fi.otverkko.notification.letter.Template.TEAM_FORMED;
import static fi.otverkko.notification.letter.Template.TEAM_PROPOSED;
import static fi.otverkko.notification.letter.Template.TRAINING_CANCELLED;
import static fi.otverkko.notification.letter.Template.TRAINING_MOVED;
import static fi.otverkko.notification.letter.Template.WRITTEN_ANSWER_ASKED;
import static fi.otverkko.notification.notice.Rule.on;
import static java.util.Map.entry;

import fi.otverkko.contracts.intake.v1.BreachOpened;
import fi.otverkko.contracts.intake.v1.BreachReminded;
import fi.otverkko.contracts.intake.v1.ConsultationAccepted;
import fi.otverkko.contracts.intake.v1.ConsultationAnswered;
import fi.otverkko.contracts.intake.v1.ConsultationClosed;
import fi.otverkko.contracts.intake.v1.ConsultationDeclined;
import fi.otverkko.contracts.intake.v1.ConsultationErased;
import fi.otverkko.contracts.intake.v1.ConsultationEscalated;
import fi.otverkko.contracts.intake.v1.ConsultationMerged;
import fi.otverkko.contracts.intake.v1.ConsultationRedirected;
import fi.otverkko.contracts.intake.v1.ConsultationReturned;
import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.contracts.intake.v1.ConsultationWithdrawn;
import fi.otverkko.contracts.intake.v1.DraftExpiring;
import fi.otverkko.contracts.intake.v1.FollowUpDue;
import fi.otverkko.contracts.intake.v1.FollowUpsScheduled;
import fi.otverkko.contracts.intake.v1.GlassBroken;
import fi.otverkko.contracts.intake.v1.GuidanceAnswered;
import fi.otverkko.contracts.intake.v1.GuidanceArticleOffered;
import fi.otverkko.contracts.intake.v1.GuidanceAsked;
import fi.otverkko.contracts.intake.v1.GuidanceNeedNoted;
import fi.otverkko.contracts.intake.v1.ProcessingRecordReminded;
import fi.otverkko.contracts.intake.v1.StatementDelivered;
import fi.otverkko.contracts.intake.v1.SupervisionAnswered;
import fi.otverkko.contracts.intake.v1.SupervisionAsked;
import fi.otverkko.contracts.intake.v1.WrittenAnswerAsked;
import fi.otverkko.contracts.network.v1.CaseTeamDissolved;
import fi.otverkko.contracts.network.v1.CaseTeamFormed;
import fi.otverkko.contracts.network.v1.CaseTeamProposed;
import fi.otverkko.contracts.network.v1.ConsultationScheduled;
import fi.otverkko.contracts.network.v1.ConsultationUnscheduled;
import fi.otverkko.contracts.network.v1.DecisionRatesPublished;
import fi.otverkko.contracts.network.v1.DirectoryEntryPublished;
import fi.otverkko.contracts.network.v1.DirectoryEntryWithdrawn;
import fi.otverkko.contracts.network.v1.ExpertInvited;
import fi.otverkko.contracts.network.v1.ExpertRegistered;
import fi.otverkko.contracts.network.v1.GroupCalendarPublished;
import fi.otverkko.contracts.network.v1.InvitationAnswered;
import fi.otverkko.contracts.network.v1.ItemOpened;
import fi.otverkko.contracts.network.v1.MeetingHeld;
import fi.otverkko.contracts.training.v1.EventCancelled;
import fi.otverkko.contracts.training.v1.EventChanged;
import fi.otverkko.contracts.training.v1.EventPublished;
import fi.otverkko.contracts.training.v1.RegistrationAffected;
import fi.otverkko.contracts.training.v1.RegistrationCancelled;
import fi.otverkko.contracts.training.v1.RegistrationConfirmed;
import fi.otverkko.contracts.training.v1.RegistrationWaitlisted;
import fi.otverkko.contracts.triage.v1.ScreeningDecided;
import fi.otverkko.contracts.triage.v1.ScreeningProposed;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The table: which event tells whom what. Whatever is published is in one of the two lists; a test
/// fails when an event type is in neither.
final class RuleMessages {

    static final List<Rule<?>> TOLD = List.of(
            on(
                    DraftExpiring.class,
                    e -> tell(DRAFT_EXPIRING, account(e.requesterId()))
                            .about(e.consultationId())
                            .when(e.expiresAt())),
            on(
                    ConsultationSubmitted.class,
                    e -> tell(REQUEST_RECEIVED, holders(Role.GROUP_SECRETARY)).about(e.consultationId())),
            on(
                    ConsultationReturned.class,
                    e -> tell(REQUEST_RETURNED, account(e.requesterId())).about(e.consultationId())),
            on(
                    ConsultationAccepted.class,
                    e -> tell(REQUEST_ACCEPTED, account(e.requesterId())).about(e.consultationId())),
            on(
                    ConsultationDeclined.class,
                    e -> tell(REQUEST_DECLINED, account(e.requesterId())).about(e.consultationId())),
            on(
                    ConsultationRedirected.class,
                    e -> tell(REQUEST_REDIRECTED, account(e.requesterId())).about(e.consultationId())),
            on(
                    ConsultationMerged.class,
                    e -> tell(REQUEST_MERGED, account(e.requesterId())).about(e.consultationId())),
            on(
                    ConsultationEscalated.class, // who puts it on an agenda, past the others
                    e -> tell(CONSULTATION_ESCALATED, holders(Role.GROUP_SECRETARY))
                            .about(e.consultationId())),
            on(
                    ConsultationUnscheduled.class,
                    e -> tell(CONSULTATION_UNSCHEDULED, requesterOf(e.consultationId()))
                            .about(e.consultationId())),
            on(
                    WrittenAnswerAsked.class,
                    e -> tell(WRITTEN_ANSWER_ASKED, account(e.drafterId()))
                            .about(e.consultationId())
                            .when(e.targetAt())),
            on(
                    ConsultationAnswered.class,
                    e -> tell(CONSULTATION_ANSWERED, account(e.requesterId())).about(e.consultationId())),
            on(
                    FollowUpDue.class, // one for each recommendation; one mail a day is enough
                    e -> tell(e.reminder() == null ? FOLLOW_UP_DUE : FOLLOW_UP_REMINDER, account(e.requesterId()))
                            .about(e.consultationId())
                            .once(e.consultationId() + " " + e.round() + " " + day(e.dueAt()) + reminder(e))),
            on(
                    StatementDelivered.class,
                    e -> tell(STATEMENT_DELIVERED, account(e.requesterId())).about(e.consultationId())),
            on(
                    GuidanceAnswered.class,
                    e -> tell(GUIDANCE_ANSWERED, account(e.askerId())).once("guidance " + e.guidanceId() + e.round())),
            on(SupervisionAsked.class, e -> tell(SUPERVISION_ASKED, holders(Role.OT_COORDINATOR))),
            on(SupervisionAnswered.class, e -> tell(SUPERVISION_ANSWERED, account(e.askerId()))),
            on(BreachOpened.class, e -> tell(BREACH_OPENED, holders(Role.DPO)).when(e.notifyBy())),
            on(
                    BreachReminded.class,
                    e -> tell(BREACH_REMINDED, holders(Role.DPO)).when(e.notifyBy())),
            on(
                    ProcessingRecordReminded.class,
                    e -> tell(PROCESSING_RECORD_REMINDED, holders(Role.DPO)).when(e.dueAt())),
            on(GlassBroken.class, e -> tell(GLASS_BROKEN, holders(Role.DPO)).about(e.consultationId())),
            on(
                    ScreeningProposed.class,
                    e -> tell(SCREENING_PROPOSED, holders(Role.OT_COORDINATOR)).about(e.consultationId())),
            on(
                    CaseTeamProposed.class,
                    e -> tell(TEAM_PROPOSED, holders(Role.OT_COORDINATOR)).about(e.consultationId())),
            on(
                    ExpertInvited.class,
                    e -> tell(EXPERT_INVITED, account(e.subjectId()))
                            .about(e.consultationId())
                            .when(e.answerBy())),
            on(
                    CaseTeamFormed.class,
                    e -> tell(TEAM_FORMED, accounts(e.memberIds())).about(e.consultationId())),
            on(
                    ConsultationScheduled.class,
                    e -> tell(CONSULTATION_SCHEDULED, requesterOf(e.consultationId()))
                            .about(e.consultationId())
                            .when(e.startsAt()),
                    e -> tell(MEETING_ASSIGNED, accounts(e.memberIds()))
                            .about(e.consultationId())
                            .when(e.startsAt())),
            on(
                    RegistrationConfirmed.class,
                    e -> tell(REGISTRATION_CONFIRMED, account(e.subjectId())).when(e.startsAt())),
            on(RegistrationWaitlisted.class, e -> tell(REGISTRATION_WAITLISTED, account(e.subjectId()))),
            on(RegistrationCancelled.class, e -> tell(REGISTRATION_CANCELLED, account(e.subjectId()))),
            on(
                    RegistrationAffected.class,
                    e -> tell(
                                    e.what().equals("CANCELLED") ? TRAINING_CANCELLED : TRAINING_MOVED,
                                    account(e.subjectId()))
                            .when(e.startsAt())));

    /// Of these nobody is told by mail, and why.
    static final Map<Class<? extends Record>, String> NOT_TOLD = Map.ofEntries(
            entry(ConsultationWithdrawn.class, "the requester did it; agendas and teams drop it by themselves"),
            entry(ConsultationClosed.class, "nothing is left to do"),
            entry(ConsultationErased.class, "the day was shown with the case; nothing is left to read"),
            entry(FollowUpsScheduled.class, "the requester is told on the day itself"),
            entry(GuidanceAsked.class, "the guidance looks at its list; a question is answered within days"),
            entry(GuidanceNeedNoted.class, "counted, for the office"),
            entry(GuidanceArticleOffered.class, "for the knowledge bank"),
            entry(ScreeningDecided.class, "the requester hears of the acceptance and of the time"),
            entry(InvitationAnswered.class, "coordinators see answers in the team"),
            entry(CaseTeamDissolved.class, "the consultation was answered; nothing is left to do"),
            entry(ExpertRegistered.class, "the directory is no news"),
            entry(GroupCalendarPublished.class, "it stands before the form; who has a place is told of it"),
            entry(DirectoryEntryPublished.class, "the directory of the areas is no news"),
            entry(DirectoryEntryWithdrawn.class, "the directory of the areas is no news"),
            entry(ItemOpened.class, "those in the meeting are there"),
            entry(MeetingHeld.class, "those in the meeting were there"),
            entry(DecisionRatesPublished.class, "figures of the areas, for those who compare them"),
            entry(EventPublished.class, "for the newsletter, not for single mails"),
            entry(EventChanged.class, "whoever takes part is told one by one"),
            entry(EventCancelled.class, "whoever takes part is told one by one"));

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, FinnishCalendar.ZONE);
    }

    private static String reminder(FollowUpDue event) {
        return event.reminder() == null ? "" : " " + event.reminder();
    }

    private RuleMessages() {}
}
