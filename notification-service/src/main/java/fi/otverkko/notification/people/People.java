package fi.otverkko.notification.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.messaging.Tombstone;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Everything this service knows about people. Addresses stay in memory, a few minutes at most.
@Component
public class People {

    /// How long a requester is remembered: the last follow-up comes half a year after the answer.
    static final Duration MEMORY = Duration.ofDays(400);

    private final Directory directory;
    private final Requesters requesters;
    private final Clock clock;
    private final Cache<String, Contact> contacts;
    private final Cache<Role, List<String>> holders;

    People(Directory directory, Requesters requesters, DirectorySettings settings, Clock clock) {
        this.directory = directory;
        this.requesters = requesters;
        this.clock = clock;
        this.contacts = Caffeine.newBuilder()
                .expireAfterWrite(settings.remember())
                .maximumSize(settings.rememberAtMost())
                .build();
        this.holders = Caffeine.newBuilder()
                .expireAfterWrite(settings.rememberHolders())
                .build();
    }

    /// How to write to the holder of an account. May ask Keycloak: never call it from a consumer.
    ///
    /// @throws PeopleAway if Keycloak cannot be asked now
    public Contact contact(String subject) {
        var known = contacts.getIfPresent(subject);
        if (known != null) {
            return known;
        }
        var contact = directory.contact(subject);
        contacts.put(subject, contact);
        return contact;
    }

    /// The subject ids of all enabled accounts that hold a role, or held it a moment ago. May ask Keycloak: never call
    /// it from a consumer.
    ///
    /// @throws PeopleAway if Keycloak cannot be asked now
    public List<String> holders(Role role) {
        var known = holders.getIfPresent(role);
        if (known != null) {
            return known;
        }
        var found = directory.holders(role);
        holders.put(role, found);
        return found;
    }

    /// Who asked for a consultation; empty while nobody has told us yet.
    public Optional<Requester> requester(String consultationId) {
        return requesters.find(consultationId);
    }

    public void remember(String consultationId, Requester requester) {
        requesters.remember(consultationId, requester, clock.instant());
    }

    /// Forgets who asked for a consultation, also if that is told again later.
    public void erase(String consultationId) {
        requesters.erase(consultationId, clock.instant());
    }

    /// Whether a consultation was erased, not longer ago than [Tombstone#KEPT].
    public boolean erased(String consultationId) {
        return requesters.erased(consultationId);
    }

    /// Forgets who asked for consultations that nobody has told anything about for [#MEMORY].
    ///
    /// @return how many were forgotten
    public long forget() {
        requesters.forgetErasedBefore(clock.instant().minus(Tombstone.KEPT));
        return requesters.forgetBefore(clock.instant().minus(MEMORY));
    }
}
