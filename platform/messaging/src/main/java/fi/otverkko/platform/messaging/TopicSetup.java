package fi.otverkko.platform.messaging;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/// Makes the declared topics before the consumers start; goes on trying when the broker is away, so
/// that a service may start first.
final class TopicSetup implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicSetup.class);
    private static final long PAUSE_MILLIS = 2_000;

    private final KafkaAdmin admin;
    private volatile boolean running;

    TopicSetup(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void start() {
        running = true;
        if (!declared()) {
            log.warn("The broker is away; topics are declared as soon as it is back");
            Thread.ofVirtual().name("topic-setup").start(this::keepTrying);
        }
    }

    private void keepTrying() {
        try {
            do {
                Thread.sleep(PAUSE_MILLIS);
            } while (running && !declared());
            if (running) {
                log.info("The broker is back; topics are declared");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// A broker that is away shows itself in two ways: as `false`, or, once a client was made, as a time-out.
    private boolean declared() {
        try {
            return admin.initialize();
        } catch (IllegalStateException timeout) {
            log.debug("Topics are not declared yet", timeout);
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the bindings of Spring Cloud Stream, which start last.
    @Override
    public int getPhase() {
        return 0;
    }
}
