package fi.otverkko.intake.guidance;

import fi.otverkko.intake.consultation.Opening;
import fi.otverkko.intake.guidance.GuidanceCase.About;
import fi.otverkko.intake.guidance.GuidanceCase.Level;
import fi.otverkko.intake.guidance.GuidanceCase.Need;
import fi.otverkko.intake.guidance.GuidanceCase.State;
import fi.otverkko.intake.response.Kept;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.platform.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A guidance case as the API shows it to who asked and to the office.
///
/// @param summary  without text, as in lists
/// @param rounds   the question and the answers, oldest first
/// @param erasedAt when the text was erased
record GuidanceView(
        Summary summary, List<RoundView> rounds, @Nullable Instant erasedAt) {

    /// @param late              whether the answer has not come in time, or did not
    /// @param rounds            how often it was asked
    /// @param openConsultation  it is a case: ask for a consultation of this kind
    record Summary(
            String id,
            State state,
            Theme theme,
            About about,
            String language,
            Instant askedAt,
            Instant dueAt,
            boolean late,
            boolean taken,
            int rounds,
            Opening.@Nullable Kind openConsultation,
            @Nullable Need need) {

        static Summary of(GuidanceCase guidance, Instant now) {
            var asked = guidance.asked();
            return new Summary(
                    guidance.id(),
                    guidance.state(),
                    asked.theme(),
                    asked.about(),
                    asked.language(),
                    asked.at(),
                    guidance.dueAt(),
                    guidance.isLate(now),
                    guidance.takenBy() != null,
                    guidance.rounds().size(),
                    guidance.turnedInto(),
                    guidance.need());
        }
    }

    /// @param question null once it is erased
    /// @param kept     what looks like an identifier and, says who asked, is none
    record RoundView(
            @Nullable CaseText question,
            List<KeptView> kept,
            Instant askedAt,
            @Nullable AnswerView answer) {}

    record KeptView(String kind, int start, int end, Kept.Reason reason) {}

    /// @param level of the services to which the answer leads
    record AnswerView(
            @Nullable CaseText text,
            @Nullable Level level,
            @Nullable CaseText service,
            @Nullable CaseText contact,
            List<CaseText> links,
            Role by,
            Instant at,
            boolean late) {}

    static GuidanceView of(GuidanceCase guidance, GuidanceTexts texts, Instant now) {
        var rounds = IntStream.rangeClosed(1, guidance.rounds().size())
                .mapToObj(number -> round(guidance, number, texts))
                .toList();
        return new GuidanceView(Summary.of(guidance, now), rounds, guidance.erasedAt());
    }

    private static RoundView round(GuidanceCase guidance, int number, GuidanceTexts texts) {
        var round = guidance.rounds().get(number - 1);
        var kept = round.kept().stream()
                .map(place -> new KeptView(place.kind(), place.start(), place.end(), place.reason()))
                .toList();
        return new RoundView(
                texts.openQuestion(guidance.id(), number, round.question()),
                kept,
                round.askedAt(),
                answer(guidance.id(), number, round.answer(), texts));
    }

    private static @Nullable AnswerView answer(
            String id, int number, Round.@Nullable Answer answer, GuidanceTexts texts) {
        if (answer == null) {
            return null;
        }
        var body = texts.openAnswer(id, number, answer.body());
        return new AnswerView(
                body == null ? null : body.text(),
                answer.level(),
                body == null ? null : body.service(),
                body == null ? null : body.contact(),
                body == null ? List.of() : body.links(),
                answer.by(),
                answer.at(),
                answer.late());
    }
}
