package fi.otverkko.intake.consultation;

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
import fi.otverkko.contracts.intake.v1.ScreenAnswers;
import fi.otverkko.contracts.intake.v1.StatementDelivered;
import fi.otverkko.contracts.intake.v1.WrittenAnswerAsked;
import fi.otverkko.intake.consultation.Opening.Kind;
import fi.otverkko.intake.course.Course.Escalation;
import fi.otverkko.intake.form.ScreenInput;
import fi.otverkko.intake.questionnaire.ScreenMapping;
import fi.otverkko.intake.recommendation.FollowUp;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What the other services get to know: ids and codes, never text. The only file of this package that sees the
/// contracts.
final class ConsultationMessages {

    /// What to tell of one event.
    ///
    /// @param after the consultation as it is after the event
    static List<Record> of(Consultation after, ConsultationEvent event) {
        var id = after.id();
        var requester = after.opening().requester().subjectId();
        return switch (event) {
            case ConsultationEvent.Submitted e -> List.of(submitted(after, e.at()));
            case ConsultationEvent.Accepted e -> List.of(new ConsultationAccepted(id, requester, e.at()));
            case ConsultationEvent.Returned e ->
                List.of(new ConsultationReturned(id, requester, e.note().reasonCode(), e.at()));
            case ConsultationEvent.WrittenAsked e ->
                List.of(new WrittenAnswerAsked(
                        id,
                        e.answer().drafter(),
                        e.answer().targetAt(),
                        e.answer().askedAt()));
            case ConsultationEvent.WrittenSent e ->
                List.of(new ConsultationAnswered(id, after.opening().referenceCode(), requester, 0, e.at()));
            case ConsultationEvent.Redirected e ->
                List.of(new ConsultationRedirected(id, requester, e.where().code(), e.at()));
            case ConsultationEvent.Merged e ->
                List.of(new ConsultationMerged(
                        id, requester, Objects.requireNonNull(e.into().place()), e.at()));
            case ConsultationEvent.Reopened e -> List.of(submitted(after, e.at()));
            case ConsultationEvent.Escalated e -> List.of(escalated(after, e.escalation()));
            case ConsultationEvent.Declined e -> List.of(new ConsultationDeclined(id, requester, e.at()));
            // Nobody was told of a draft, so nobody needs to know that it is gone.
            case ConsultationEvent.Withdrawn _ when after.progress().round() == 0 -> List.of();
            case ConsultationEvent.Withdrawn e -> List.of(new ConsultationWithdrawn(id, requester, e.at()));
            case ConsultationEvent.Answered e -> answered(after, e);
            case ConsultationEvent.StatementDelivered e -> List.of(new StatementDelivered(id, requester, e.at()));
            case ConsultationEvent.FollowUpCameDue e ->
                after.recommendations().followUp(e.followUpId()).stream()
                        .<Record>map(question -> due(after, question))
                        .toList();
            // Nobody was told of a draft.
            case ConsultationEvent.Erased _ when after.progress().round() == 0 -> List.of();
            case ConsultationEvent.Erased e -> List.of(new ConsultationErased(id, e.at()));
            case ConsultationEvent.DraftWarned e ->
                List.of(new DraftExpiring(
                        id,
                        requester,
                        e.expiresOn().atStartOfDay(FinnishCalendar.ZONE).toInstant()));
            case ConsultationEvent.Closed e -> List.of(new ConsultationClosed(id, requester, e.at()));
            case ConsultationEvent.GlassBroken e ->
                List.of(new GlassBroken(
                        id,
                        after.opening().referenceCode(),
                        e.reason(),
                        e.grant().since(),
                        e.grant().until()));
            case ConsultationEvent.FilledIn _,
                    ConsultationEvent.CheckStarted _,
                    ConsultationEvent.Decided _,
                    ConsultationEvent.Scheduled _,
                    ConsultationEvent.WrittenDrafted _,
                    ConsultationEvent.WrittenChecked _,
                    ConsultationEvent.Unscheduled _,
                    ConsultationEvent.Opened _,
                    ConsultationEvent.TeamFormed _,
                    ConsultationEvent.TeamDissolved _,
                    ConsultationEvent.Recorded _,
                    ConsultationEvent.Corrected _,
                    ConsultationEvent.Disputed _,
                    ConsultationEvent.Commented _,
                    ConsultationEvent.RecommendationConfirmed _,
                    ConsultationEvent.NotKnownTold _,
                    ConsultationEvent.StatementRecorded _,
                    ConsultationEvent.RecommendationsHandedOver _,
                    ConsultationEvent.FollowUpLapsed _,
                    ConsultationEvent.CloseOutAwaited _,
                    ConsultationEvent.ClosedOut _,
                    ConsultationEvent.OutcomeRecorded _,
                    ConsultationEvent.Disclosed _,
                    ConsultationEvent.GuestLetIn _,
                    ConsultationEvent.GuestEnded _,
                    ConsultationEvent.DraftExpired _,
                    ConsultationEvent.ContentDropped _ -> List.of();
        };
    }

    private static ConsultationSubmitted submitted(Consultation consultation, Instant at) {
        var opening = consultation.opening();
        return new ConsultationSubmitted(
                consultation.id(),
                opening.referenceCode(),
                consultation.progress().round(),
                opening.kind().name(),
                opening.identityMode().name(),
                opening.requester().subjectId(),
                opening.requester().sector(),
                opening.language(),
                answers(consultation),
                at);
    }

    private static ConsultationEscalated escalated(Consultation consultation, Escalation escalation) {
        return new ConsultationEscalated(
                consultation.id(),
                consultation.opening().requester().subjectId(),
                Objects.requireNonNull(consultation.progress().decision()).urgency(),
                escalation.reasonCode(),
                escalation.adHoc(),
                escalation.at());
    }

    /// What an earlier round advised has been told then.
    private static List<Record> answered(Consultation consultation, ConsultationEvent.Answered event) {
        var opening = consultation.opening();
        var requester = opening.requester().subjectId();
        var items = consultation.recommendations().items();
        var answered = new ConsultationAnswered(
                consultation.id(), opening.referenceCode(), requester, items.size(), event.at());
        return Stream.concat(
                        Stream.of(answered),
                        items.stream()
                                .filter(item -> FollowUp.days(event.on()).equals(days(consultation, item)))
                                .map(item -> new FollowUpsScheduled(
                                        consultation.id(), requester, item.id(), days(consultation, item))))
                .toList();
    }

    private static List<LocalDate> days(Consultation consultation, Recommendation item) {
        return consultation.recommendations().followUps().stream()
                .filter(question -> question.recommendationId().equals(item.id()))
                .map(FollowUp::dueOn)
                .toList();
    }

    private static FollowUpDue due(Consultation consultation, FollowUp question) {
        return new FollowUpDue(
                consultation.id(),
                consultation.opening().referenceCode(),
                consultation.opening().requester().subjectId(),
                question.recommendationId(),
                question.round(),
                question.dueOn().atStartOfDay(FinnishCalendar.ZONE).toInstant(),
                question.asked() == 1 ? null : question.asked() - 1);
    }

    private static ScreenAnswers answers(Consultation consultation) {
        var screen = ScreenMapping.screen(consultation.response().answers());
        var kind = consultation.opening().kind();
        return new ScreenAnswers(
                screen.codes(ScreenInput.GROUPS),
                screen.count(ScreenInput.SERVICES_COUNT),
                screen.codes(ScreenInput.SECTORS),
                screen.code(ScreenInput.BASIC_TRIED),
                screen.code(ScreenInput.SPECIAL_TRIED),
                screen.flag(ScreenInput.ALL_EXHAUSTED),
                screen.flag(ScreenInput.PING_PONG),
                screen.flag(ScreenInput.SYSTEM_JAMMED),
                screen.code(ScreenInput.VIOLENCE),
                screen.flag(ScreenInput.FAMILY_HOMICIDE_RISK),
                screen.flag(ScreenInput.IMMEDIATE_DANGER),
                screen.code(ScreenInput.CRIME_SUSPECTED),
                screen.code(ScreenInput.SELF_HARM),
                screen.flag(ScreenInput.SUDDEN_NEED),
                screen.flag(ScreenInput.CROSS_BORDER),
                screen.code(ScreenInput.RARITY),
                screen.code(ScreenInput.LOCAL_EXPERTISE),
                screen.flag(ScreenInput.CARE_AND_PROTECTION),
                screen.code(ScreenInput.SCHOOLING),
                screen.code(ScreenInput.CHILD_PROTECTION),
                screen.code(ScreenInput.NOTICE),
                screen.flag(ScreenInput.HONOUR),
                screen.flag(ScreenInput.ABDUCTION),
                screen.flag(ScreenInput.TRAFFICKING),
                screen.flag(ScreenInput.RADICALISATION),
                screen.flag(ScreenInput.REQUESTER_IS_CHILDS_SOCIAL_WORKER),
                // Whoever asks for a theme or for guidance has answered this at the beginning.
                kind == Kind.CASE ? screen.code(ScreenInput.QUESTION) : kind.name());
    }

    private ConsultationMessages() {}
}
