package fi.otverkko.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.mongodb.client.MongoDatabase;
import fi.otverkko.notification.address.Addresses;
import fi.otverkko.notification.address.MailAddress;
import fi.otverkko.notification.mail.MailServers;
import fi.otverkko.notification.subscription.Subscription.State;
import fi.otverkko.notification.subscription.SubscriptionLinks.Purpose;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.World;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/// From an order to the erasure, through the whole service and by the links in real mails.
@ServiceTest
@TestPropertySource(
        properties = {
            "KEYCLOAK_CLIENT_SECRET=secret",
            "OT_SUBSCRIPTION_SECRET=of-the-tests-only-0123456789abcdef",
            "ot.subscribing.mail-every=50ms"
        })
class SubscribingIT {

    private static final String SUBSCRIPTIONS = "/api/notification/subscriptions";
    private static final String SUBSCRIBER = "/api/notification/subscriber/";
    private static final Pattern LINK = Pattern.compile("http://\\S+/(api/notification/subscriber/\\S+)");
    private static final GreenMail MAIL = MailServers.started(0);

    private final World world;
    private final Person anybody;
    private final Subscriptions subscriptions;
    private final SubscriptionLinks links;
    private final Addresses addresses;
    private final MongoDatabase database;

    SubscribingIT(
            World world,
            Subscriptions subscriptions,
            SubscriptionLinks links,
            Addresses addresses,
            MongoDatabase database) {
        this.world = world;
        this.anybody = world.anybody();
        this.subscriptions = subscriptions;
        this.links = links;
        this.addresses = addresses;
        this.database = database;
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry settings) {
        settings.add("SMTP_PORT", () -> MAIL.getSmtp().getPort());
        settings.add("SMTP_TLS_REQUIRED", () -> false);
    }

    @AfterAll
    static void close() {
        MAIL.stop();
    }

    @Test
    void onlyTheButtonBehindTheLinkInTheMailConfirms() throws Exception {
        order("one@example.org", "SV");
        var mail = mailsTo("one@example.org", 1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Bekräfta din beställning");
        var link = linkIn(mail);

        assertThat(anybody.get(link)).hasStatusOk().bodyText().contains("lang=\"sv\"", "Bekräfta beställningen");
        assertThat(state("one@example.org")).as("a link scanner came").isEqualTo(State.REQUESTED);

        assertThat(anybody.post(link)).hasStatusOk().bodyText().contains("Beställningen är bekräftad");
        assertThat(anybody.post(link)).hasStatusOk();
        assertThat(state("one@example.org")).isEqualTo(State.CONFIRMED);
    }

    @Test
    void whatIsStoredIsNeitherTheAddressNorALink() throws Exception {
        order("two@example.org", "FI");
        var token = linkIn(mailsTo("two@example.org", 1).getFirst()).replaceAll(".*\\.", "");

        var stored = database.getCollection("subscriptions").find().map(org.bson.Document::toJson);

        assertThat(stored).isNotEmpty().allSatisfy(json -> assertThat(json).doesNotContain("example.org", token));
    }

    @Test
    void oneClickUnsubscribesWithoutAnythingElse() {
        var token = confirmed("three@example.org");

        assertThat(anybody.get(SUBSCRIBER + "unsubscription?t=" + token)).hasStatusOk();
        assertThat(state("three@example.org")).isEqualTo(State.CONFIRMED);
        assertThat(anybody.post(SUBSCRIBER + "unsubscription?t=" + token, "List-Unsubscribe=One-Click"))
                .hasStatusOk();
        assertThat(anybody.post(SUBSCRIBER + "unsubscription?t=" + token)).hasStatusOk();
        assertThat(state("three@example.org")).isEqualTo(State.UNSUBSCRIBED);

        subscriptions.sweep(Instant.parse("2100-01-01T00:00:00Z"), Duration.ofDays(365));
        assertThat(find("three@example.org").sealed()).isNull();
        assertThat(state("three@example.org")).isEqualTo(State.ERASED);
    }

    @Test
    void preferencesAreKeptWithoutAnAccountAndShowNoAddress() {
        var token = confirmed("four@example.org");

        assertThat(anybody.post(
                        SUBSCRIBER + "preferences?t=" + token,
                        "interest=WEBINARS&reach=ALL_AREAS&language=EN&paused=true"))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"en\"", "Your preferences have been saved.")
                .doesNotContain("four@", "<script", "style=");
        assertThat(state("four@example.org")).isEqualTo(State.PAUSED);
        assertThat(anybody.post(SUBSCRIBER + "preferences?t=" + token, "interest=SPAM&reach=ALL_AREAS&language=EN"))
                .hasStatus(422);
    }

    @Test
    void aForeignLinkOpensNothing() {
        var token = confirmed("five@example.org");

        for (var wrong : List.of(token + "x", token.replaceAll("\\..*", "."), "x.y", "")) {
            assertThat(anybody.post(SUBSCRIBER + "erasure?t=" + wrong))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Linkki ei ole voimassa");
        }
        assertThat(state("five@example.org")).isEqualTo(State.CONFIRMED);
    }

    @Test
    void anErasedAddressComesBackByNoList() {
        var token = confirmed("six@example.org");
        assertThat(anybody.post(SUBSCRIBER + "erasure?t=" + token)).hasStatusOk();
        var csv = "email,language,interests,reach,consentedAt,proof\\n"
                + "six@example.org,fi,NEWSLETTER,OWN_AREA,2024-05-06T07:08:09Z,form-6\\n"
                + "seven@example.org,fi,NEWSLETTER WEBINARS,ALL_AREAS,2024-05-06T07:08:09Z,form-7\\n"
                + "SEVEN@example.org,fi,NEWSLETTER,ALL_AREAS,2024-05-06T07:08:09Z,form-7\\n"
                + "eight@example.org,fi,NEWSLETTER,OWN_AREA,2024-05-06T07:08:09Z,\\n"
                + "nine,fi,NEWSLETTER,OWN_AREA,2024-05-06T07:08:09Z,form-9\\n"
                + "ten@example.org,de,NEWSLETTER,OWN_AREA,2024-05-06T07:08:09Z,form-10\\n";

        assertThat(imported(csv, true)).contains("\"imported\":1", "\"left\":5");
        assertThat(subscriptions.find(id("seven@example.org"))).as("a dry run").isEmpty();
        assertThat(imported(csv, false))
                .containsSubsequence(
                        "ERASED", "IMPORTED", "REPEATED", "CONSENT_MISSING", "ADDRESS_MALFORMED", "CHOICE_MALFORMED")
                .doesNotContain("example.org");
        assertThat(state("six@example.org")).isEqualTo(State.ERASED);
        assertThat(find("seven@example.org").proof()).isEqualTo("form-7");
        assertThat(imported(csv, false)).contains("\"imported\":0", "KNOWN");
    }

    private String imported(String csv, boolean dryRun) {
        var office = world.as("office", Role.OFFICE_COMMUNICATIONS);
        var result = office.post(
                "/api/notification/subscription-imports", "{\"dryRun\":" + dryRun + ",\"csv\":\"" + csv + "\"}");
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void order(String address, String language) {
        assertThat(anybody.post(
                        SUBSCRIPTIONS,
                        "{\"email\":\"" + address + "\",\"language\":\"" + language
                                + "\",\"interests\":[\"NEWSLETTER\"]}"))
                .hasStatus(202);
    }

    /// The token by which she manages it.
    private String confirmed(String address) {
        order(address, "FI");
        var subscription = find(address);
        var path = SUBSCRIBER + "confirmation?t=" + links.token(subscription, Purpose.CONFIRM);
        assertThat(anybody.post(path)).hasStatusOk();
        return links.token(subscription, Purpose.MANAGE);
    }

    private String id(String address) {
        return addresses.fingerprint(MailAddress.of(address).orElseThrow());
    }

    private Subscription find(String address) {
        return subscriptions.find(id(address)).orElseThrow();
    }

    private State state(String address) {
        return find(address).state();
    }

    private static List<MimeMessage> mailsTo(String address, int count) {
        return await().until(
                        () -> Arrays.stream(MAIL.getReceivedMessages())
                                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail))
                                        .contains(address))
                                .toList(),
                        mails -> mails.size() == count);
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String linkIn(MimeMessage mail) throws MessagingException, IOException {
        var text = String.valueOf(
                ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
        var link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return "/" + link.group(1);
    }
}
