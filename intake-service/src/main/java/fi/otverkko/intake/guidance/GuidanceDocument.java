package fi.otverkko.intake.guidance;

import fi.otverkko.intake.consultation.Opening;
import fi.otverkko.intake.guidance.GuidanceCase.About;
import fi.otverkko.intake.guidance.GuidanceCase.Asked;
import fi.otverkko.intake.guidance.GuidanceCase.Level;
import fi.otverkko.intake.guidance.GuidanceCase.Need;
import fi.otverkko.intake.guidance.GuidanceCase.State;
import fi.otverkko.intake.guidance.Round.Answer;
import fi.otverkko.intake.response.Kept;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Role;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// A [GuidanceCase] as a document. Text goes in and out sealed.
final class GuidanceDocument {

    static Document write(GuidanceCase guidance) {
        var asked = guidance.asked();
        return new Document("askerId", asked.askerId())
                .append("theme", asked.theme().name())
                .append("about", asked.about().name())
                .append("language", asked.language())
                .append("askedAt", Date.from(asked.at()))
                .append("state", guidance.state().name())
                .append("open", guidance.isOpen())
                .append("dueAt", Date.from(guidance.dueAt()))
                .append("takenBy", guidance.takenBy())
                .append(
                        "rounds",
                        guidance.rounds().stream().map(GuidanceDocument::write).toList())
                .append("turnedInto", name(guidance.turnedInto()))
                .append("need", name(guidance.need()))
                .append("since", Date.from(guidance.since()))
                .append("erasedAt", date(guidance.erasedAt()));
    }

    static GuidanceCase read(String id, Document document) {
        return new GuidanceCase(
                id,
                new Asked(
                        document.getString("askerId"),
                        Theme.valueOf(document.getString("theme")),
                        About.valueOf(document.getString("about")),
                        document.getString("language"),
                        document.getDate("askedAt").toInstant()),
                State.valueOf(document.getString("state")),
                document.getDate("dueAt").toInstant(),
                document.getString("takenBy"),
                document.getList("rounds", Document.class).stream()
                        .map(GuidanceDocument::round)
                        .toList(),
                value(document.getString("turnedInto"), Opening.Kind::valueOf),
                value(document.getString("need"), Need::valueOf),
                document.getDate("since").toInstant(),
                value(document.getDate("erasedAt"), Date::toInstant));
    }

    private static Document write(Round round) {
        var answer = round.answer();
        return new Document("question", bytes(round.question()))
                .append(
                        "kept",
                        round.kept().stream()
                                .map(place -> new Document("kind", place.kind())
                                        .append("start", place.start())
                                        .append("end", place.end())
                                        .append("reason", place.reason().name()))
                                .toList())
                .append("askedAt", Date.from(round.askedAt()))
                .append(
                        "answer",
                        answer == null
                                ? null
                                : new Document("body", bytes(answer.body()))
                                        .append("level", name(answer.level()))
                                        .append("by", answer.by().name())
                                        .append("at", Date.from(answer.at()))
                                        .append("late", answer.late()));
    }

    private static Round round(Document document) {
        return new Round(
                sealed(document.get("question", Binary.class)),
                document.getList("kept", Document.class).stream()
                        .map(place -> new Kept(
                                GuidanceTexts.QUESTION,
                                place.getString("kind"),
                                place.getInteger("start"),
                                place.getInteger("end"),
                                Kept.Reason.valueOf(place.getString("reason"))))
                        .toList(),
                document.getDate("askedAt").toInstant(),
                value(document.get("answer", Document.class), GuidanceDocument::answer));
    }

    private static Answer answer(Document document) {
        return new Answer(
                sealed(document.get("body", Binary.class)),
                value(document.getString("level"), Level::valueOf),
                Role.valueOf(document.getString("by")),
                document.getDate("at").toInstant(),
                document.getBoolean("late"));
    }

    private static @Nullable Binary bytes(@Nullable SealedText text) {
        return text == null ? null : new Binary(text.bytes());
    }

    private static @Nullable SealedText sealed(@Nullable Binary bytes) {
        return bytes == null ? null : new SealedText(bytes.getData());
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable Date date(@Nullable Instant moment) {
        return moment == null ? null : Date.from(moment);
    }

    private static <S, T> @Nullable T value(@Nullable S stored, Function<S, T> reader) {
        return stored == null ? null : reader.apply(stored);
    }

    private GuidanceDocument() {}
}
