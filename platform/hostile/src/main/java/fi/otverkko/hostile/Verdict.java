package fi.otverkko.hostile;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is wrong with an answer, whatever the request was.
final class Verdict {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<Integer> BARE = Set.of(400, 414, 431);

    private Verdict() {}

    /// The fault in words; null if the answer is as it should be.
    static @Nullable String on(Request request, Wire.Answer answer) {
        if (answer.status() == 0) {
            return "no answer";
        }
        if (answer.status() >= 500) {
            return "status " + answer.status();
        }
        if (request.isNoHttp()
                && BARE.contains(answer.status())
                && answer.body().isEmpty()) {
            return null;
        }
        return answer.status() < 400 ? null : problem(answer);
    }

    private static @Nullable String problem(Wire.Answer answer) {
        var type = answer.headers().getOrDefault("content-type", "none");
        if (!type.startsWith("application/problem+json")) {
            return answer.status() + " as " + type + ", not as a problem document";
        }
        JsonNode problem;
        try {
            problem = JSON.readTree(answer.body());
        } catch (JacksonException unreadable) {
            return answer.status() + " with a problem document that cannot be read";
        }
        for (var member : new String[] {"type", "title", "detail", "code"}) {
            if (problem.path(member).asString("").isBlank()) {
                return answer.status() + " with a problem document without " + member;
            }
        }
        return problem.path("status").asInt(0) == answer.status() ? null : "the document says another status";
    }

    /// The field `_id` of what was created, from its `Location`.
    static @Nullable String created(Wire.Answer answer) {
        var location = answer.headers().get("location");
        return answer.status() == 201 && location != null ? location.substring(location.lastIndexOf('/') + 1) : null;
    }

    static String edition(Map<String, String> headers) {
        return headers.getOrDefault("etag", "\"1\"").replace("\"", "");
    }
}
