package fi.otverkko.notification.deadletter;

import fi.otverkko.notification.deadletter.DeadLetter.Message;
import fi.otverkko.notification.deadletter.DeadLetter.Origin;
import fi.otverkko.platform.messaging.DeadLetterTopics;
import fi.otverkko.platform.messaging.Letter;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Notes every dead letter of the area, each once however often it is read, and forgets them when their topics
/// have long done so.
@Component
class DeadLetterReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterReader.class);

    /// Longer than the topics keep them (`Topic.DEAD_LETTER_RETENTION`, 90 days).
    private static final Duration KEPT = Duration.ofDays(120);

    private final DeadLetters letters;
    private final Clock clock;

    /// Absent where there is no broker, which is in tests only.
    private final @Nullable MessageListenerContainer topics;

    DeadLetterReader(DeadLetters letters, Clock clock, ObjectProvider<DeadLetterTopics> broker) {
        this.letters = letters;
        this.clock = clock;
        var known = broker.getIfAvailable();
        this.topics = known == null ? null : known.listen("notification-deadletters", this::note);
    }

    private void note(Letter letter) {
        var message = new Message(letter.type(), letter.source(), letter.aggregateId(), letter.number(), letter.time());
        letters.add(DeadLetter.found(new Origin(
                letter.id(),
                letter.group(),
                letter.topic(),
                letter.partition(),
                letter.reason(),
                letter.tries(),
                letter.diedAt(),
                letter.replayOf(),
                message)));
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Helsinki")
    void erase() {
        log.info(
                "Forgot {} old dead letters",
                letters.eraseBefore(clock.instant().minus(KEPT)));
    }

    @Override
    public void start() {
        if (topics != null) {
            topics.start();
        }
    }

    @Override
    public void stop() {
        if (topics != null) {
            topics.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return topics != null && topics.isRunning();
    }
}
