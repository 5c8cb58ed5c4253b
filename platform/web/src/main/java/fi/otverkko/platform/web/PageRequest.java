package fi.otverkko.platform.web;

import fi.otverkko.platform.web.problem.MalformedCall;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Which page of a list is asked for: `?limit=1..100` (20 by default) and `?after=<cursor>`.
///
/// @param after the cursor that came with the page before; null for the first page. Opaque to callers
public record PageRequest(int limit, @Nullable String after) {

    static final int DEFAULT_LIMIT = 20;
    static final int MAX_LIMIT = 100;

    /// Makes an opaque cursor of the sort keys of the last item shown.
    public static String cursor(String... keys) {
        var joined = String.join("\n", keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /// Where the page begins, read from the sort keys in [#after]; null on the first page.
    ///
    /// @param count how many keys [#cursor] was given
    /// @throws MalformedCall 400 `after-invalid` if the cursor is none of ours, or none of this list
    public <T> @Nullable T position(int count, Function<List<String>, T> reader) {
        var keys = keysAfter(count);
        try {
            return keys.isEmpty() ? null : reader.apply(keys);
        } catch (IllegalArgumentException | DateTimeException ofAnotherList) {
            throw new MalformedCall(HttpStatus.BAD_REQUEST, "after-invalid");
        }
    }

    /// The sort keys in [#after], as many as [#cursor] was given; empty on the first page.
    ///
    /// @throws MalformedCall 400 `after-invalid` if the cursor is none of ours
    public List<String> keysAfter(int count) {
        if (after == null) {
            return List.of();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(after));
            var keys = List.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().split("\n", -1));
            if (keys.size() == count) {
                return keys;
            }
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            // answered below
        }
        throw new MalformedCall(HttpStatus.BAD_REQUEST, "after-invalid");
    }
}
