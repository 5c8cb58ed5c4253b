package fi.otverkko.notification.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.client.MongoClients;
import fi.otverkko.docstore.DocumentStore;
import fi.otverkko.notification.people.Contact.Reachable;
import fi.otverkko.platform.kernel.Role;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final FakeKeycloak keycloak = new FakeKeycloak();
    private final DocumentStore store = DocumentStore.inMemory();

    @AfterEach
    void close() {
        keycloak.close();
        store.close();
    }

    @Test
    void answersAreRememberedForAWhile() {
        var people = peopleAt(NOW);
        keycloak.user("s1", "\"enabled\": true, \"email\": \"a@demo.example\"");

        people.contact("s1");
        people.contact("s1");

        assertThat(keycloak.asked).hasSize(1);
    }

    @Test
    void whoHoldsARoleIsRememberedForAMoment() {
        var people = peopleAt(NOW);
        keycloak.role("GROUP_SECRETARY", List.of("s1"));

        assertThat(people.holders(Role.GROUP_SECRETARY)).containsExactly("s1");
        assertThat(people.holders(Role.GROUP_SECRETARY)).containsExactly("s1");

        assertThat(keycloak.asked).hasSize(1);
    }

    @Test
    void failuresAreNotRemembered() {
        var people = peopleAt(NOW);
        keycloak.user("s1", "\"enabled\": true, \"email\": \"a@demo.example\"");
        keycloak.failWith(503);
        assertThatExceptionOfType(PeopleAway.class).isThrownBy(() -> people.contact("s1"));

        keycloak.failWith(0);

        assertThat(people.contact("s1")).isEqualTo(new Reachable("a@demo.example", null));
    }

    @Test
    void nothingIsRememberedForMoreThanFiveMinutes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DirectorySettings(
                        URI.create("http://127.0.0.1"),
                        "ot",
                        "id",
                        "secret",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(6),
                        Duration.ZERO,
                        10,
                        10));
    }

    @Test
    void requestersAreRememberedAndInTheEndForgotten() {
        peopleAt(NOW).remember("c1", new Requester("s1", "OT-7Q4K2M"));
        peopleAt(NOW).remember("c1", new Requester("s1", "OT-7Q4K2M"));
        assertThat(peopleAt(NOW).requester("c1")).contains(new Requester("s1", "OT-7Q4K2M"));
        assertThat(peopleAt(NOW).requester("c2")).isEmpty();

        assertThat(peopleAt(NOW.plus(Duration.ofDays(399))).forget()).isZero();
        assertThat(peopleAt(NOW.plus(Duration.ofDays(401))).forget()).isEqualTo(1);
        assertThat(peopleAt(NOW).requester("c1")).isEmpty();
    }

    @Test
    void nothingButAReferenceCodeIsTakenForOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Requester("s1", "Matti, 7 v"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Requester("s1", "OT-7Q4K2M\r\nBcc: a@demo.example"));
    }

    @Test
    void anAddressIsNotShownByAccident() {
        assertThat(new Reachable("a@demo.example", "fi").toString()).doesNotContain("demo");
    }

    private People peopleAt(Instant now) {
        var database = MongoClients.create(store.uri()).getDatabase("notification");
        return PeopleFixture.people(database, keycloak, Clock.fixed(now, ZoneOffset.UTC));
    }
}
