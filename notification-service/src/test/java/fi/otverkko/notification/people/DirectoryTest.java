package fi.otverkko.notification.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.notification.people.Contact.Reachable;
import fi.otverkko.notification.people.Contact.Unreachable;
import fi.otverkko.platform.kernel.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {

    private final FakeKeycloak keycloak = new FakeKeycloak();
    private final Directory directory = new Directory(keycloak.settings(), Clock.systemUTC());

    @AfterEach
    void close() {
        keycloak.close();
    }

    @Test
    void knowsAddressAndLanguage() {
        keycloak.user("s1", """
                "enabled": true, "email": "professional@demo.example", "emailVerified": true,
                "attributes": {"locale": ["sv"], "ot_unit": ["demo"]}, "access": {"manage": false}""");

        assertThat(directory.contact("s1")).isEqualTo(new Reachable("professional@demo.example", "sv"));
    }

    @Test
    void knowsThatNoLanguageWasChosen() {
        keycloak.user("s1", "\"enabled\": true, \"email\": \"guardian@demo.example\"");

        assertThat(directory.contact("s1")).isEqualTo(new Reachable("guardian@demo.example", null));
    }

    @Test
    void tellsWhySomebodyCannotBeReached() {
        keycloak.user("closed", "\"enabled\": false, \"email\": \"closed@demo.example\"");
        keycloak.user("silent", "\"enabled\": true");

        assertThat(directory.contact("nobody")).isEqualTo(new Unreachable("account-missing"));
        assertThat(directory.contact("closed")).isEqualTo(new Unreachable("account-disabled"));
        assertThat(directory.contact("silent")).isEqualTo(new Unreachable("address-missing"));
    }

    @Test
    void findsAllHoldersPageByPageAndLeavesOutClosedAccounts() {
        var subjects = IntStream.range(0, 230).mapToObj(i -> "holder-" + i).toList();
        keycloak.role("EXPERT", subjects).user("holder-7", "\"enabled\": false");

        var expected = new ArrayList<>(subjects);
        expected.remove("holder-7");
        assertThat(directory.holders(Role.EXPERT)).isEqualTo(expected);
        assertThat(keycloak.asked).hasSize(3);
        assertThat(directory.holders(Role.DPO)).isEmpty();
    }

    @Test
    void stopsAtTheBound() {
        keycloak.role(
                "EXPERT", IntStream.range(0, 900).mapToObj(i -> "holder-" + i).toList());

        assertThat(directory.holders(Role.EXPERT)).hasSize(500);
    }

    @Test
    void asksForOneTokenAndKeepsIt() {
        directory.contact("a");
        directory.contact("b");

        assertThat(keycloak.tokens).hasValue(1);
    }

    @Test
    void fetchesAFreshTokenWhenTheOldOneIsRefused() {
        directory.contact("a");
        keycloak.revokeTokens();

        assertThat(directory.contact("b")).isEqualTo(new Unreachable("account-missing"));
        assertThat(keycloak.tokens).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({"500, directory-away", "503, directory-away", "403, directory-refuses", "401, directory-refuses"})
    void isAwayWhenKeycloakDoesNotAnswerTheQuestion(int status, String reason) {
        keycloak.failWith(status);

        assertThatExceptionOfType(PeopleAway.class)
                .isThrownBy(() -> directory.contact("s1"))
                .extracting(PeopleAway::reason)
                .isEqualTo(reason);
        assertThatExceptionOfType(PeopleAway.class)
                .isThrownBy(() -> directory.holders(Role.EXPERT))
                .extracting(PeopleAway::reason)
                .isEqualTo(reason);
    }

    @Test
    void neverTakesAWrongSecretOrRealmForAMissingAccount() {
        keycloak.refuseTheSecret();
        assertThatExceptionOfType(PeopleAway.class).isThrownBy(() -> directory.contact("s1"));

        var elsewhere = new Directory(with(keycloak.url(), "no-such-realm"), Clock.systemUTC());
        assertThatExceptionOfType(PeopleAway.class).isThrownBy(() -> elsewhere.contact("s1"));
    }

    @Test
    void doesNotWaitLongForAnAnswer() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var patient = new Directory(
                    with(URI.create("http://127.0.0.1:" + silent.getLocalPort()), "ot"), Clock.systemUTC());

            assertThatExceptionOfType(PeopleAway.class).isThrownBy(() -> patient.contact("s1"));
        }
    }

    private static DirectorySettings with(URI url, String realm) {
        return new DirectorySettings(
                url,
                realm,
                "ot-notification",
                "secret",
                Duration.ofMillis(500),
                Duration.ofMillis(500),
                Duration.ZERO,
                Duration.ZERO,
                1,
                1);
    }
}
