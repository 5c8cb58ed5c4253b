package fi.otverkko.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/// A session as one request has it: what was in the store when the request came, and what the request changed.
final class StoredSession implements Session {

    private final MapSession now;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private @Nullable String storedId;
    private Instant storedAccess;

    private StoredSession(MapSession now, @Nullable String storedId) {
        this.now = now;
        this.storedId = storedId;
        this.storedAccess = now.getLastAccessedTime();
    }

    /// A session that is in no store yet.
    static StoredSession fresh(Instant at, Duration signInWithin) {
        var session = new MapSession();
        session.setCreationTime(at);
        session.setLastAccessedTime(at);
        session.setMaxInactiveInterval(signInWithin);
        return new StoredSession(session, null);
    }

    /// What the store holds under this session's id.
    static StoredSession stored(MapSession session) {
        return new StoredSession(session, session.getId());
    }

    /// Under which id it is in the store; null if it is not.
    @Nullable
    String storedId() {
        return storedId;
    }

    Instant storedAccess() {
        return storedAccess;
    }

    Set<String> changed() {
        return Set.copyOf(changed);
    }

    /// It is in the store as it is now.
    void saved() {
        storedId = now.getId();
        storedAccess = now.getLastAccessedTime();
        changed.clear();
    }

    @Override
    public String getId() {
        return now.getId();
    }

    @Override
    public String changeSessionId() {
        return now.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Spring wants it so
    public <T> @Nullable T getAttribute(String name) {
        return now.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return now.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        now.setAttribute(name, value);
        changed.add(name);
    }

    @Override
    public void removeAttribute(String name) {
        now.removeAttribute(name);
        changed.add(name);
    }

    @Override
    public Instant getCreationTime() {
        return now.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        now.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return now.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        now.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return now.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return now.isExpired();
    }
}
