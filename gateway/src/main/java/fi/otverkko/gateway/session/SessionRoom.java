package fi.otverkko.gateway.session;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Clears ended sessions away and bounds the number of living ones: anybody can begin a sign-in, and each beginning is
/// a session. Between two sweeps each replica counts its own.
final class SessionRoom {

    private static final Logger log = LoggerFactory.getLogger(SessionRoom.class);

    private final SessionDocuments documents;
    private final long most;
    private final AtomicLong left;

    SessionRoom(SessionDocuments documents, SessionSettings settings) {
        this.documents = documents;
        this.most = settings.most();
        this.left = new AtomicLong(most);
    }

    /// Whether there was room for one more session.
    boolean taken() {
        return left.getAndUpdate(now -> Math.max(0, now - 1)) > 0;
    }

    @Scheduled(fixedDelayString = "${ot.sessions.sweep-every:1m}")
    void sweep() {
        try {
            left.set(Math.max(0, most - documents.sweep()));
        } catch (RuntimeException away) {
            log.warn(
                    "ended sessions could not be cleared away: {}",
                    away.getClass().getName());
        }
    }
}
