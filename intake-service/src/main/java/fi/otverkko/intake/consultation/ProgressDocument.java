package fi.otverkko.intake.consultation;

import fi.otverkko.intake.consultation.Progress.Decision;
import fi.otverkko.intake.consultation.Progress.Note;
import fi.otverkko.intake.consultation.Progress.Slot;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.text.SealedText;
import java.util.Date;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// A [Progress] as part of a document.
final class ProgressDocument {

    static Document write(Progress progress) {
        return new Document("state", progress.state().name())
                .append("round", progress.round())
                .append("submittedAt", ifAny(progress.submittedAt(), Date::from))
                .append("accepted", progress.accepted())
                .append("decision", ifAny(progress.decision(), ProgressDocument::decision))
                .append("slot", ifAny(progress.slot(), ProgressDocument::slot))
                .append("opened", progress.opened())
                .append("note", ifAny(progress.note(), ProgressDocument::note));
    }

    static Progress read(Document document) {
        return new Progress(
                State.valueOf(document.getString("state")),
                document.getInteger("round"),
                ifAny(document.getDate("submittedAt"), Date::toInstant),
                document.getBoolean("accepted"),
                ifAny(document.get("decision", Document.class), ProgressDocument::decision),
                ifAny(document.get("slot", Document.class), ProgressDocument::slot),
                document.getString("opened"),
                ifAny(document.get("note", Document.class), ProgressDocument::note));
    }

    private static Document decision(Decision decision) {
        return new Document("round", decision.round())
                .append("level", decision.level())
                .append("urgency", decision.urgency())
                .append("model", decision.model())
                .append("teams", decision.teams())
                .append("addons", decision.addons())
                .append("decidedAt", Date.from(decision.decidedAt()));
    }

    private static Decision decision(Document document) {
        return new Decision(
                document.getInteger("round"),
                document.getString("level"),
                document.getString("urgency"),
                document.getString("model"),
                document.getList("teams", String.class),
                document.getList("addons", String.class),
                document.getDate("decidedAt").toInstant());
    }

    private static Document slot(Slot slot) {
        return new Document("meetingId", slot.meetingId())
                .append("groupId", slot.groupId())
                .append("secretary", slot.secretary())
                .append("startsAt", Date.from(slot.startsAt()))
                .append("extraSlot", slot.extraSlot())
                .append("scheduledAt", Date.from(slot.scheduledAt()));
    }

    private static Slot slot(Document document) {
        return new Slot(
                document.getString("meetingId"),
                document.getString("groupId"),
                document.getString("secretary"),
                document.getDate("startsAt").toInstant(),
                document.getBoolean("extraSlot"),
                document.getDate("scheduledAt").toInstant());
    }

    private static Document note(Note note) {
        return new Document("reasonCode", note.reasonCode())
                .append("text", new Binary(note.text().bytes()));
    }

    private static Note note(Document document) {
        return new Note(
                document.getString("reasonCode"),
                new SealedText(document.get("text", Binary.class).getData()));
    }

    private static <T, R> @Nullable R ifAny(@Nullable T value, Function<T, R> mapping) {
        return value == null ? null : mapping.apply(value);
    }

    private ProgressDocument() {}
}
