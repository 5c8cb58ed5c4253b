package fi.otverkko.intake.consultation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.combination.CombinationView;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.Consultations.Held;
import fi.otverkko.intake.consultation.Nexts.NextView;
import fi.otverkko.intake.consultation.Opening.Channel;
import fi.otverkko.intake.consultation.Opening.IdentityMode;
import fi.otverkko.intake.consultation.Opening.Kind;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.course.Course.End;
import fi.otverkko.intake.course.Course.Escalation;
import fi.otverkko.intake.course.WrittenAnswers.Stage;
import fi.otverkko.intake.course.WrittenAnswers.WrittenAnswer;
import fi.otverkko.intake.recommendation.RecommendationView;
import fi.otverkko.intake.response.Kept;
import fi.otverkko.intake.response.ResponseView;
import fi.otverkko.intake.response.ResponseViews;
import fi.otverkko.intake.response.SectionView;
import fi.otverkko.intake.sight.Sight;
import fi.otverkko.intake.statement.StatementView;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Keys;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A consultation as the API shows it: in short without text, or whole to those who may read it.
@Component
public class ConsultationViews {

    private final CaseTexts texts;
    private final ResponseViews responses;
    private final CombinationViews combinations;
    private final Nexts nexts;
    private final Clock clock;
    private final @Nullable Period draftsKept;

    /// @param draftsKept from the last writing; null if drafts never expire
    ConsultationViews(
            CaseTexts texts,
            ResponseViews responses,
            CombinationViews combinations,
            Nexts nexts,
            Clock clock,
            @Value("${intake.retention.periods.DRAFT:#{null}}") @Nullable Period draftsKept) {
        this.texts = texts;
        this.responses = responses;
        this.combinations = combinations;
        this.nexts = nexts;
        this.clock = clock;
        this.draftsKept = draftsKept;
    }

    /// In lists and after commands: no case text.
    public record Summary(
            String id,
            String referenceCode,
            Kind kind,
            IdentityMode identityMode,
            String language,
            Channel channel,
            State state,
            int round,
            Instant createdAt,
            @Nullable Instant submittedAt,
            Progress.@Nullable Decision decision,
            Progress.@Nullable Slot meeting,
            @Nullable Escalation escalation,
            @Nullable End end) {}

    /// For those who may read the case.
    ///
    /// @param sight    `NAMELESS` if identity is left out and masked for this reader
    /// @param nonDisclosureOrder `YES` if the family needs protection: say nothing that tells where they are
    /// @param safety         when the requester saw the safety page
    /// @param draftExpiresOn the day on which a draft goes if nobody writes to it; null for what was sent
    /// @param response as FHIR R4 QuestionnaireResponse
    /// @param sections the parts of the form, how far they are filled in, and in which edition they stand
    /// @param kept     what the requester left in the texts although the scan found it
    /// @param notKnown what the group did not know, as the requester wrote it down
    /// @param combination answers that together may tell who it is about, in an anonymous request
    public record View(
            @JsonUnwrapped Summary summary,
            NextView next,
            Requester requester,
            Sight sight,
            @Nullable String nonDisclosureOrder,
            Opening.Safety safety,
            @Nullable LocalDate draftExpiresOn,
            ResponseView response,
            List<SectionView> sections,
            List<Kept> kept,
            CombinationView combination,
            @Nullable Note note,
            List<RecommendationView> recommendations,
            @Nullable CaseText noneBecause,
            @Nullable CaseText notKnown,
            List<WrittenView> writtenAnswers,
            List<StatementView> statements) {}

    /// An answer in writing.
    ///
    /// @param late whether it was sent later than it should have been; while it is awaited, `next.by` says by when
    /// @param text left out for the requester until it is sent
    public record WrittenView(
            int round,
            Stage stage,
            Instant askedAt,
            Instant targetAt,
            @Nullable Instant sentAt,
            boolean late,
            @Nullable CaseText text) {}

    /// Subject and unit are left out for those who were let in: to the group the requester is a profession.
    public record Requester(
            @Nullable String subjectId,
            String sector,
            @Nullable String profession,
            @Nullable String unit) {

        static Requester of(Opening.Requester requester, Set<Part> parts) {
            boolean hidden = Set.of(Part.GRANTED, Part.GUEST).containsAll(parts);
            return new Requester(
                    hidden ? null : requester.subjectId(),
                    requester.sector(),
                    requester.profession(),
                    hidden ? null : requester.unit());
        }
    }

    /// Why it was returned, declined, redirected or reopened.
    public record Note(String reasonCode, CaseText text) {}

    /// Without text.
    public static Summary summary(Held held) {
        return summary(held, false);
    }

    /// @param staff whether somebody of the area's staff reads it: only they see that another one's goes on instead
    private static Summary summary(Held held, boolean staff) {
        var consultation = held.consultation();
        var opening = consultation.opening();
        var progress = consultation.progress();
        var end = consultation.course().end();
        return new Summary(
                consultation.id(),
                opening.referenceCode(),
                opening.kind(),
                opening.identityMode(),
                opening.language(),
                opening.channel(),
                progress.state(),
                progress.round(),
                opening.createdAt(),
                progress.submittedAt(),
                progress.decision(),
                progress.slot(),
                consultation.course().escalation(),
                staff ? end : shown(end));
    }

    private static @Nullable End shown(@Nullable End end) {
        return end != null && end.code().equals("OTHER_REQUESTER") ? new End(end.code(), null) : end;
    }

    /// With the text that the reader sees, the questions in the language of the consultation.
    public View whole(Held held, Actor reader, Instant at) {
        return whole(held, reader, at, held.consultation().opening().language());
    }

    /// With the text that the reader sees.
    ///
    /// @param reader   who has a part in it, or had one until just now
    /// @param language of the reader: `fi`, `sv` or `en`
    public View whole(Held held, Actor reader, Instant at, String language) {
        var consultation = held.consultation();
        var id = consultation.id();
        var note = consultation.progress().note();
        var parts = consultation.partsOf(reader, at);
        var sight = Readers.sight(consultation, parts);
        var seen = sight.through(texts, language);
        return new View(
                summary(held, parts.contains(Part.STAFF) || parts.contains(Part.SECRETARY)),
                nexts.view(consultation),
                Requester.of(consultation.opening().requester(), parts),
                sight,
                consultation.response().answers().code("D10"),
                consultation.opening().safety(),
                consultation.state() == State.DRAFT && draftsKept != null
                        ? consultation.retention().until(draftsKept)
                        : null,
                responses.whole(
                        id, consultation.response(), consultation.progress().sent(), sight, language),
                responses.sections(consultation.response(), language),
                consultation.response().kept(),
                combinations.view(
                        consultation.response(), consultation.opening().anonymous(), language),
                note == null
                        ? null
                        : new Note(
                                note.reasonCode(),
                                seen.open(id, Keys.note(consultation.progress().round()), note.text())),
                consultation.recommendations().items().stream()
                        .map(item -> RecommendationView.of(id, item, seen))
                        .toList(),
                seen.openIfGiven(
                        id, Keys.NONE_BECAUSE, consultation.recommendations().noneBecause()),
                seen.openIfGiven(
                        id, Keys.NOT_KNOWN, consultation.recommendations().notKnown()),
                consultation.written().all().stream()
                        .map(answer -> written(id, answer, parts, seen))
                        .toList(),
                StatementView.of(id, consultation.statements(), !parts.equals(Set.of(Part.REQUESTER)), seen));
    }

    private WrittenView written(String id, WrittenAnswer answer, Set<Part> parts, CaseTexts seen) {
        boolean mayRead = answer.stage() == Stage.SENT || !parts.equals(Set.of(Part.REQUESTER));
        return new WrittenView(
                answer.round(),
                answer.stage(),
                answer.askedAt(),
                answer.targetAt(),
                answer.sentAt(),
                answer.late(clock.instant()),
                mayRead ? seen.openIfGiven(id, Keys.written(answer.round()), answer.text()) : null);
    }
}
