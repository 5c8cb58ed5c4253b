package fi.otverkko.notification.deadletter;

import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.DeadLetterTopics;
import fi.otverkko.platform.messaging.DeadLetterTopics.Replayed;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends letters again to the groups that could not handle them.
///
/// A call only marks letters, durably; carrying it out begins at once and goes on after a crash, at the next
/// start or within a minute. A letter may then be sent twice, which the group's inbox makes harmless.
@Component
class Replays {

    /// At most so many in one call.
    static final int AT_MOST = 100;

    private static final Logger log = LoggerFactory.getLogger(Replays.class);

    private final DeadLetters letters;
    private final OutboxCollection calls;

    /// Empty where there is no broker, which is in tests only.
    private final ObjectProvider<DeadLetterTopics> topics;

    Replays(DeadLetters letters, Outboxes outboxes, ObjectProvider<DeadLetterTopics> topics) {
        this.letters = letters;
        this.calls = outboxes.collection("deadLetterReplays");
        this.topics = topics;
    }

    /// Many letters of one group and topic.
    ///
    /// @param ids  which of them; null for all that died in the time
    /// @param from no older ones
    /// @param to   no later ones
    record Selection(
            String group,
            String topic,
            @Nullable List<String> ids,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /// What one call replays.
    ///
    /// @param more whether others wait that were asked for too, but were more than a call may replay
    record Batch(String id, List<String> letters, boolean more) {}

    DeadLetter one(String id, Call call) {
        var letter = letters.replay(id, call).orElseThrow(() -> new Refusal.Unknown("dead-letter-unknown"));
        begin();
        return letter;
    }

    /// The same call again replays the same letters, and no others.
    Batch many(Call call, Selection selection) {
        var chosen = calls.find(call.newId()).isPresent() ? List.<String>of() : choose(selection);
        var stored = calls.create(
                call,
                Change.silent(
                        new Document("letters", chosen.stream().limit(AT_MOST).toList())
                                .append("more", chosen.size() > AT_MOST)));
        var batch = new Batch(
                stored.id(),
                stored.state().getList("letters", String.class),
                stored.state().getBoolean("more"));
        batch.letters().forEach(id -> letters.replayIfWaiting(id, call.subject()));
        begin();
        return batch;
    }

    private List<String> choose(Selection selection) {
        var ids = selection.ids();
        var waiting = ids == null
                ? letters.waiting(selection.group(), selection.topic(), selection.from(), selection.to(), AT_MOST + 1)
                : letters.waiting(selection.group(), selection.topic(), ids);
        return waiting.stream().map(letter -> letter.origin().id()).toList();
    }

    private void begin() {
        Thread.ofVirtual().name("replay").start(this::carryOut);
    }

    /// Carries out what is marked, in the order in which it died. What the broker does not take waits for the
    /// next time.
    @Scheduled(fixedDelayString = "${ot.dead-letters.replay-every:60s}")
    synchronized void carryOut() {
        try {
            topics.ifAvailable(this::carryOut);
        } catch (RuntimeException fault) {
            log.warn("Replaying stopped, it goes on later: {}", fault.toString());
        }
    }

    private void carryOut(DeadLetterTopics broker) {
        var outcomes = send(broker);
        while (!outcomes.isEmpty()) {
            outcomes.forEach((id, outcome) -> letters.settle(id, outcome == Replayed.GONE));
            outcomes = send(broker);
        }
    }

    private Map<String, Replayed> send(DeadLetterTopics broker) {
        var ids = letters.replaying(AT_MOST).stream()
                .map(letter -> letter.origin().id())
                .toList();
        return ids.isEmpty() ? Map.of() : broker.replay(ids);
    }
}
