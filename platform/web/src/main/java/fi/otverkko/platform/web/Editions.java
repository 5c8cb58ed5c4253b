package fi.otverkko.platform.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/// Answers that tell the caller which edition of a thing she now holds: `ETag: "<edition>"`, to be sent
/// back as `If-Match`.
public final class Editions {

    /// 201 with the place of what was made.
    public static <T> ResponseEntity<T> created(URI location, long edition, T body) {
        return ResponseEntity.created(location).eTag(tag(edition)).body(body);
    }

    public static <T> ResponseEntity<T> ok(long edition, T body) {
        return ResponseEntity.ok().eTag(tag(edition)).body(body);
    }

    private static String tag(long edition) {
        return '"' + Long.toString(edition) + '"';
    }

    private Editions() {}
}
