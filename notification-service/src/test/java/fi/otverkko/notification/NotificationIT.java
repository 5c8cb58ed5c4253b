package fi.otverkko.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.jayway.jsonpath.JsonPath;
import fi.otverkko.contracts.intake.v1.ConsultationAccepted;
import fi.otverkko.contracts.intake.v1.ConsultationAnswered;
import fi.otverkko.contracts.intake.v1.ConsultationDeclined;
import fi.otverkko.contracts.intake.v1.ConsultationReturned;
import fi.otverkko.contracts.intake.v1.FollowUpDue;
import fi.otverkko.contracts.network.v1.CaseTeamFormed;
import fi.otverkko.contracts.network.v1.CaseTeamProposed;
import fi.otverkko.contracts.network.v1.ConsultationScheduled;
import fi.otverkko.contracts.network.v1.ExpertInvited;
import fi.otverkko.contracts.training.v1.RegistrationCancelled;
import fi.otverkko.contracts.training.v1.RegistrationConfirmed;
import fi.otverkko.contracts.training.v1.RegistrationWaitlisted;
import fi.otverkko.notification.mail.MailServers;
import fi.otverkko.notification.people.FakeKeycloak;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.World;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// From the events of the other services into mailboxes, through the whole service.
@ServiceTest
@TestPropertySource(
        properties = {"KEYCLOAK_CLIENT_SECRET=secret", "OT_SUBSCRIPTION_SECRET=of-the-tests-only-0123456789abcdef"})
class NotificationIT {

    private static final Instant NOON = Instant.parse("2026-12-10T11:00:00Z");
    private static final String DELIVERIES = "/api/notification/deliveries";

    private static final GreenMail MAIL = MailServers.started(0);

    private static final FakeKeycloak KEYCLOAK = new FakeKeycloak();

    private final World world;

    NotificationIT(World world) {
        this.world = world;
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry settings) {
        settings.add("SMTP_PORT", () -> MAIL.getSmtp().getPort());
        settings.add("SMTP_TLS_REQUIRED", () -> false);
        settings.add("KEYCLOAK_URL", () -> KEYCLOAK.url().toString());
        settings.add("ot.delivery.poll-every", () -> "50ms");
    }

    @AfterAll
    static void close() {
        MAIL.stop();
        KEYCLOAK.close();
    }

    @Test
    void everybodyWhoMustActHearsOfAConsultationInTheirOwnLanguageAndNothingAboutTheCase() {
        person("professional", "fi");
        person("secretary", "sv");
        person("coordinator", "en");
        person("expert", "sv");
        KEYCLOAK.role("GROUP_SECRETARY", List.of("secretary")).role("OT_COORDINATOR", List.of("coordinator"));

        var submitted = Events.submitted("c1", "OT-7Q4K2M", "professional");
        world.hears(submitted, "c1", 1);
        world.hears(submitted, "c1", 1);
        mailsTo("secretary", 1);
        world.hears(new ConsultationReturned("c1", "professional", "IDENTIFIERS", NOON), "c1", 2);
        world.hears(new ConsultationAccepted("c1", "professional", NOON), "c1", 3);
        world.hears(Events.proposed("s1", "c1"), "s1", 1);
        world.hears(new CaseTeamProposed("t1", "c1", List.of("x1"), List.of("SO"), NOON), "t1", 1);
        world.hears(new ExpertInvited("t1", "c1", "x1", "expert", NOON, NOON), "t1", 2);
        world.hears(new CaseTeamFormed("t1", "c1", "coordinator", List.of("expert"), NOON, NOON), "t1", 3);
        world.hears(
                new ConsultationScheduled("m1", "g1", "c1", NOON, NOON, false, List.of("expert"), null, NOON, NOON),
                "m1",
                1);
        world.hears(new ConsultationAnswered("c1", "OT-7Q4K2M", "professional", 2, NOON), "c1", 4);
        world.hears(new FollowUpDue("c1", "OT-7Q4K2M", "professional", "r1", 1, NOON, null), "c1", 5);
        world.hears(new FollowUpDue("c1", "OT-7Q4K2M", "professional", "r2", 1, NOON, null), "c1", 6);
        world.hears(new ConsultationDeclined("c1", "professional", NOON), "c1", 7);

        assertThat(subjects(mailsTo("secretary", 1))).containsExactly("Ny konsultationsbegäran (OT-7Q4K2M)");
        assertThat(subjects(mailsTo("professional", 6)))
                .containsExactlyInAnyOrder(
                        "Konsultaatiopyyntösi kaipaa täydennystä (OT-7Q4K2M)",
                        "Konsultaatiopyyntösi on otettu käsittelyyn (OT-7Q4K2M)",
                        "Konsultaatiollesi on varattu aika (OT-7Q4K2M)",
                        "Konsultaatioosi on vastattu (OT-7Q4K2M)",
                        "Seurantakysymys odottaa vastaustasi (OT-7Q4K2M)",
                        "Konsultaatiopyyntösi on ratkaistu (OT-7Q4K2M)");
        assertThat(subjects(mailsTo("coordinator", 2)))
                .containsExactlyInAnyOrder(
                        "A proposal of the OT screen awaits a decision (OT-7Q4K2M)",
                        "A team proposal is waiting to be checked (OT-7Q4K2M)");
        assertThat(subjects(mailsTo("expert", 3)))
                .containsExactlyInAnyOrder(
                        "Inbjudan till ett fallspecifikt team (OT-7Q4K2M)",
                        "Ditt fallspecifika team är samlat (OT-7Q4K2M)",
                        "En konsultation som du deltar i står på föredragningslistan (OT-7Q4K2M)");
        for (var mail : MAIL.getReceivedMessages()) {
            assertThat(read(mail))
                    .contains("OT-verkko")
                    .doesNotContain("c1", "IDENTIFIERS", "U0", "M_CASE_TEAM", "T6_NEPSY", "ONGOING", "/api/");
        }
    }

    @Test
    void registrantsHearWhetherTheyHaveAPlace() {
        person("registrant", "en");

        world.hears(new RegistrationWaitlisted("r1", "e1", "registrant", 3, NOON), "r1", 1);
        world.hears(new RegistrationConfirmed("r1", "e1", "registrant", true, NOON, NOON), "r1", 2);
        world.hears(new RegistrationCancelled("r1", "e1", "registrant", NOON), "r1", 3);

        assertThat(subjects(mailsTo("registrant", 3)))
                .containsExactlyInAnyOrder(
                        "You are on the waiting list for a training",
                        "Your registration is confirmed",
                        "Your registration has been cancelled");
    }

    @Test
    void theLedgerShowsWhatWasNotDeliveredAndNoAddress() {
        KEYCLOAK.user("silent", "\"enabled\": true");
        world.hears(new RegistrationCancelled("r9", "e1", "silent", NOON), "r9", 1);
        var admin = world.as("admin-1", Role.SYSTEM_ADMIN);
        var path = DELIVERIES + "?state=UNDELIVERABLE&template=REGISTRATION_CANCELLED";
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(admin.get(path)).bodyText().contains("address-missing"));

        assertThat(admin.get(path))
                .hasStatusOk()
                .bodyText()
                .contains("\"account\":\"silent\"", "\"attempts\":1")
                .doesNotContain("demo.example", "OT-7Q4K2M");
        assertThat(world.as("office-1", Role.REGIONAL_OFFICE).get(path))
                .hasStatusOk()
                .bodyText()
                .contains("address-missing")
                .doesNotContain("silent");
    }

    @Test
    void theLedgerIsReadPageByPageNewestFirst() {
        for (int i = 1; i <= 3; i++) {
            world.hears(new RegistrationWaitlisted("p" + i, "e1", "unknown", 1, NOON), "p" + i, 1);
        }
        var dpo = world.as("dpo-1", Role.DPO);

        var all = ids(dpo.get(DELIVERIES + "?limit=100&template=REGISTRATION_WAITLISTED"));
        assertThat(all).hasSizeGreaterThanOrEqualTo(3).isSortedAccordingTo(Comparator.reverseOrder());

        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = dpo.get(DELIVERIES + "?limit=2&template=REGISTRATION_WAITLISTED" + next);
            seen.addAll(ids(page));
            var cursor = JsonPath.<String>read(body(page), "$.next");
            next = cursor == null ? "" : "&after=" + cursor;
        } while (!next.isEmpty());
        assertThat(seen).isEqualTo(all);
        assertThat(dpo.get(DELIVERIES + "?limit=0")).hasStatus(400);
        assertThat(dpo.get(DELIVERIES + "?state=LOST")).hasStatus(400);
    }

    @Test
    void theLedgerIsClosedToEverybodyElse() {
        assertThat(world.anybody().get(DELIVERIES)).hasStatus(401);
        for (var role : Role.values()) {
            boolean reads =
                    List.of(Role.SYSTEM_ADMIN, Role.REGIONAL_OFFICE, Role.DPO).contains(role);
            assertThat(world.as("somebody", role).get(DELIVERIES))
                    .as("%s", role)
                    .hasStatus(reads ? 200 : 403);
        }
        assertThat(world.gapsInAccess()).isEmpty();
    }

    private static List<String> ids(MvcTestResult answer) {
        return JsonPath.read(body(answer), "$.items[*].id");
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static void person(String subject, String language) {
        KEYCLOAK.user(
                subject,
                "\"enabled\": true, \"email\": \"" + subject + "@demo.example\", \"attributes\": {\"locale\": [\""
                        + language + "\"]}");
    }

    private static List<MimeMessage> mailsTo(String subject, int count) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Arrays.stream(MAIL.getReceivedMessages())
                                .filter(mail -> header(mail, "To").equals(subject + "@demo.example"))
                                .toList(),
                        mails -> mails.size() >= count);
    }

    private static List<String> subjects(List<MimeMessage> mails) {
        return mails.stream().map(NotificationIT::subject).toList();
    }

    /// Subject and both parts, decoded.
    private static String read(MimeMessage mail) {
        try {
            var parts = (MimeMultipart) mail.getContent();
            return mail.getSubject()
                    + parts.getBodyPart(0).getContent()
                    + parts.getBodyPart(1).getContent();
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name)[0];
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
