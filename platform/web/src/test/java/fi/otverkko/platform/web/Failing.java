package fi.otverkko.platform.web;

import java.util.List;
import java.util.stream.Stream;

/// One request that must fail.
///
/// @param says what the violations must name, if any
record Failing(String name, String method, String path, String body, int status, String code, List<String> says) {

    /// Stands for what a person might write; must never be seen again.
    static final String CANARY = "Keltasirkku";

    /// One of every kind.
    static Stream<Failing> ofEveryKind() {
        var things = "/api/sample/things";
        return Stream.of(
                get("no such path", "/api/sample/nothing", 404, "no-such-path"),
                get("refused: unknown", "/api/sample/refused/unknown", 404, "thing-unknown"),
                get("refused: conflict", "/api/sample/refused/conflict", 409, "thing-taken"),
                get("refused: denied", "/api/sample/refused/denied", 403, "thing-denied"),
                get("refused: stale", "/api/sample/refused/stale", 412, "thing-stale"),
                get("outage", "/api/sample/refused/outage", 503, "unavailable"),
                get("fault", "/api/sample/refused/" + CANARY, 500, "fault"),
                get("parameter missing", "/api/sample/painted?coats=1", 400, "parameter-missing"),
                get(
                        "parameter of the wrong type",
                        "/api/sample/painted?colour=RED&coats=" + CANARY,
                        400,
                        "parameter-invalid"),
                get(
                        "parameter none of the values",
                        "/api/sample/painted?coats=1&colour=" + CANARY,
                        400,
                        "parameter-not-one-of"),
                get("parameter out of bounds", "/api/sample/painted?colour=RED&coats=0", 400, "malformed", "coats"),
                get("limit", things + "?limit=101", 400, "limit-invalid"),
                get("limit none", things + "?limit=" + CANARY, 400, "limit-invalid"),
                get("cursor", things + "?after=*" + CANARY, 400, "after-invalid"),
                get("cursor of another list", things + "?after=" + PageRequest.cursor(CANARY), 400, "after-invalid"),
                get("cursor not ours", things + "?after=AAAAgICA", 400, "after-invalid"),
                new Failing("method", "DELETE", things, "", 405, "method-not-allowed", List.of()),
                post(
                        "invalid",
                        "{\"name\":\"" + CANARY + "\",\"number\":77,\"lines\":[{\"text\":\" \"}]}",
                        "malformed",
                        "name",
                        "number",
                        "colour",
                        "lines[0].text"),
                post("unknown field", "{\"name\":\"abc\",\"extra\":\"" + CANARY + "\"}", "malformed", "extra"),
                post("unknown field that is text", "{\"" + CANARY + " lives here\":1}", "malformed", "?"),
                post("wrong type", "{\"number\":\"" + CANARY + "\"}", "malformed", "number"),
                post("number as text", "{\"number\":\"7\"}", "malformed", "number"),
                post("list for text", "{\"name\":[\"" + CANARY + "\"]}", "malformed", "name"),
                post("none of the values", "{\"colour\":\"" + CANARY + "\"}", "malformed", "colour"),
                post("enum by number", "{\"colour\":1}", "malformed", "colour"),
                post("no day", "{\"day\":\"" + CANARY + "\"}", "malformed", "day"),
                post(
                        "wrong deep inside",
                        "{\"lines\":[{\"text\":\"a\"},{\"text\":{\"x\":\"" + CANARY + "\"}}]}",
                        "malformed",
                        "lines[1].text"),
                post("a list instead of an object", "[\"" + CANARY + "\"]", "malformed"),
                post("twice the same field", "{\"name\":\"abc\",\"name\":\"" + CANARY + "\"}", "json-unreadable"),
                post("no JSON", "{\"name\": " + CANARY, "json-unreadable"),
                post("too deep", "{\"note\":" + "[".repeat(40) + CANARY, "json-unreadable"),
                post("more after the end", "{} " + CANARY, "json-unreadable"),
                post("no body", "", "body-missing"),
                new Failing(
                        "refused while reading",
                        "POST",
                        things,
                        "{\"name\":\"nonsense\"}",
                        422,
                        "thing-nonsense",
                        List.of()),
                new Failing(
                        "too large",
                        "POST",
                        things,
                        "{\"name\":\"" + CANARY.repeat(30_000) + "\"}",
                        413,
                        "body-too-large",
                        List.of()));
    }

    static Failing get(String name, String path, int status, String code, String... says) {
        return new Failing(name, "GET", path, "", status, code, List.of(says));
    }

    static Failing post(String name, String body, String code, String... says) {
        return new Failing(name, "POST", "/api/sample/things", body, 400, code, List.of(says));
    }

    @Override
    public String toString() {
        return name;
    }
}
