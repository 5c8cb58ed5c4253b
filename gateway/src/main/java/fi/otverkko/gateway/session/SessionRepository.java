package fi.otverkko.gateway.session;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.ReactiveSessionRepository;
import reactor.core.publisher.Mono;

/// Spring's sessions over [SessionDocuments].
final class SessionRepository implements ReactiveSessionRepository<StoredSession> {

    private static final Logger log = LoggerFactory.getLogger(SessionRepository.class);

    /// The end of a session is this inexact, which spares a write for most requests.
    private static final Duration ROUGHLY = Duration.ofMinutes(1);

    private final SessionDocuments documents;
    private final StoreCalls store;
    private final SessionRoom room;
    private final SessionSettings settings;
    private final Clock clock;

    SessionRepository(
            SessionDocuments documents, StoreCalls store, SessionRoom room, SessionSettings settings, Clock clock) {
        this.documents = documents;
        this.store = store;
        this.room = room;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Mono<StoredSession> createSession() {
        return Mono.fromSupplier(() -> StoredSession.fresh(clock.instant(), settings.signInWithin()));
    }

    @Override
    public Mono<StoredSession> findById(String id) {
        return store.ask(() -> documents.find(id));
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return store.tell(() -> documents.delete(id));
    }

    @Override
    public Mono<Void> save(StoredSession session) {
        return Mono.defer(() -> {
            var storedId = session.storedId();
            if (storedId == null) {
                return room.taken() ? store.tell(() -> insert(session)) : Mono.error(StoreCalls.unavailable());
            }
            if (!storedId.equals(session.getId())) {
                return store.tell(() -> move(storedId, session));
            }
            if (!session.changed().isEmpty()) {
                return store.tell(() -> update(session));
            }
            return session.storedAccess().plus(ROUGHLY).isAfter(session.getLastAccessedTime())
                    ? Mono.empty()
                    : store.tell(() -> update(session)).onErrorResume(failure -> {
                        log.warn("a session could not be prolonged: {}", failure.toString());
                        return Mono.empty(); // the request itself is answered
                    });
        });
    }

    private void insert(StoredSession session) {
        documents.insert(session);
        session.saved();
    }

    private void move(String from, StoredSession session) {
        documents.insert(session);
        documents.delete(from);
        session.saved();
    }

    private void update(StoredSession session) {
        documents.update(session);
        session.saved();
    }
}
