package fi.otverkko.intake.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person wrote about a case. In JSON it is a string; in a log, an exception or a debugger's
/// line it is only a length. It lives between the wire and [CaseTexts] and nowhere else.
@Schema(type = "string", implementation = String.class)
public final class CaseText {

    private final String content;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseText(String content) {
        this.content = content;
    }

    @JsonValue
    public String content() {
        return content;
    }

    /// Whether anything is said; an empty text counts as none.
    public static boolean isGiven(@Nullable CaseText text) {
        return text != null && !text.content.isBlank();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseText text && text.content.equals(content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    @Override
    public String toString() {
        return "CaseText[" + content.length() + " characters]";
    }
}
