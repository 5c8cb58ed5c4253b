package fi.otverkko.intake.consultation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import fi.otverkko.intake.form.Form;
import fi.otverkko.intake.form.Form.Field;
import fi.otverkko.intake.form.Form.Kept;
import fi.otverkko.intake.recommendation.RecommendationView;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Keys;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A consultation as the API shows it: in short without text, or whole to those who may read it.
@Component
public class ConsultationViews {

    private final CaseTexts texts;
    private final Nexts nexts;
    private final Clock clock;

    ConsultationViews(CaseTexts texts, Nexts nexts, Clock clock) {
        this.texts = texts;
        this.nexts = nexts;
        this.clock = clock;
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
    public record View(
            @JsonUnwrapped Summary summary,
            NextView next,
            Requester requester,
            Map<String, Object> screen,
            Text text,
            List<Kept> kept,
            @Nullable Note note,
            List<RecommendationView> recommendations,
            @Nullable CaseText noneBecause,
            List<WrittenView> writtenAnswers) {}

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
            boolean hidden = parts.equals(Set.of(Part.GRANTED));
            return new Requester(
                    hidden ? null : requester.subjectId(),
                    requester.sector(),
                    requester.profession(),
                    hidden ? null : requester.unit());
        }
    }

    public record Text(
            @Nullable CaseText situation,
            @Nullable CaseText childsView,
            @Nullable CaseText childsViewUnknownBecause,
            @Nullable CaseText guardiansView,
            @Nullable CaseText strengths,
            List<CaseText> questions) {}

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

    /// With all text.
    ///
    /// @param parts of the reader; not empty
    public View whole(Held held, Set<Part> parts) {
        var consultation = held.consultation();
        var id = consultation.id();
        var note = consultation.progress().note();
        return new View(
                summary(held, parts.contains(Part.STAFF)),
                nexts.view(consultation),
                Requester.of(consultation.opening().requester(), parts),
                consultation.form().screen().answers(),
                text(id, consultation.form()),
                consultation.form().kept(),
                note == null
                        ? null
                        : new Note(
                                note.reasonCode(),
                                texts.open(id, Keys.note(consultation.progress().round()), note.text())),
                consultation.recommendations().items().stream()
                        .map(item -> RecommendationView.of(id, item, texts))
                        .toList(),
                texts.openIfGiven(
                        id, Keys.NONE_BECAUSE, consultation.recommendations().noneBecause()),
                consultation.written().all().stream()
                        .map(answer -> written(id, answer, parts))
                        .toList());
    }

    private WrittenView written(String id, WrittenAnswer answer, Set<Part> parts) {
        boolean mayRead = answer.stage() == Stage.SENT || !parts.equals(Set.of(Part.REQUESTER));
        return new WrittenView(
                answer.round(),
                answer.stage(),
                answer.askedAt(),
                answer.targetAt(),
                answer.sentAt(),
                answer.late(clock.instant()),
                mayRead ? texts.openIfGiven(id, Keys.written(answer.round()), answer.text()) : null);
    }

    private Text text(String id, Form form) {
        return new Text(
                text(id, form, Field.SITUATION),
                text(id, form, Field.CHILDS_VIEW),
                text(id, form, Field.CHILDS_VIEW_UNKNOWN),
                text(id, form, Field.GUARDIANS_VIEW),
                text(id, form, Field.STRENGTHS),
                Field.questions().stream()
                        .map(question -> text(id, form, question))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private @Nullable CaseText text(String id, Form form, Field field) {
        return texts.openIfGiven(id, field.key(), form.texts().get(field.key()));
    }
}
