package fi.otverkko.notification.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.otverkko.notification.deadletter.DeadLetter.Message;
import fi.otverkko.notification.deadletter.DeadLetter.Origin;
import fi.otverkko.platform.kernel.Call;
import java.time.Instant;
import java.util.OptionalLong;

final class DeadLetterFixture {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    static DeadLetter letter(String id, String group, Instant diedAt) {
        var message = new Message("triage.screening-decided.v1", "/ot/15/triage/1", "s1", 3L, NOON);
        return DeadLetter.found(new Origin(id, group, "triage.screenings", 2, "thing-ill", 5, diedAt, null, message));
    }

    static Call call(String key) {
        return Call.of("admin", "/dead-letters", key, "{}".getBytes(UTF_8), OptionalLong.empty());
    }

    private DeadLetterFixture() {}
}
