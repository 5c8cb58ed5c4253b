package fi.otverkko.intake.recommendation;

import fi.otverkko.intake.text.SealedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// How the parts of a document are kept. Days are kept as `2026-12-10`, because they are no moments.
final class Parts {

    static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static LocalDate day(Document document, String name) {
        return LocalDate.parse(document.getString(name));
    }

    static @Nullable LocalDate dayIfAny(Document document, String name) {
        return document.getString(name) == null ? null : day(document, name);
    }

    static @Nullable String code(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    static <E extends Enum<E>> @Nullable E code(Document document, String name, Class<E> codes) {
        return document.getString(name) == null ? null : Enum.valueOf(codes, document.getString(name));
    }

    static @Nullable Binary sealed(@Nullable SealedText text) {
        return text == null ? null : new Binary(text.bytes());
    }

    static SealedText sealed(Document document, String name) {
        return new SealedText(document.get(name, Binary.class).getData());
    }

    static @Nullable SealedText sealedIfAny(Document document, String name) {
        return document.get(name) == null ? null : sealed(document, name);
    }

    static Instant moment(Document document, String name) {
        return Objects.requireNonNull(document.get(name, Date.class), name).toInstant();
    }

    private Parts() {}
}
