package fi.otverkko.platform.launcher.caller;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// One answer, or none.
///
/// @param status  0 when the connection broke or nothing came in time
/// @param edition the number of its ETag, empty without one
/// @param problem whether it is a problem document with title and code
public record Answer(int status, JsonNode body, String edition, boolean problem, Duration after) {

    public boolean isDone() {
        return status / 100 == 2;
    }

    /// Whether the same may be sent again.
    public boolean mayComeTrue() {
        return status == 0 || status == 401 || status == 429 || status >= 500;
    }

    public String text(String pointer) {
        return body.at(pointer).asString("");
    }

    @Override
    public String toString() {
        return status + " " + text("/code") + " after " + after.toMillis() + " ms";
    }
}
