package fi.otverkko.notification.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.notification.letter.Language;
import fi.otverkko.notification.subscription.Choice;
import fi.otverkko.notification.subscription.Choice.Interest;
import fi.otverkko.notification.subscription.Choice.Reach;
import fi.otverkko.notification.subscription.Subscribers;
import fi.otverkko.notification.subscription.Subscription.State;
import fi.otverkko.notification.subscription.SubscriptionCommand.Confirm;
import fi.otverkko.notification.subscription.SubscriptionCommand.Order;
import fi.otverkko.notification.subscription.SubscriptionLinks;
import fi.otverkko.notification.subscription.SubscriptionLinks.Purpose;
import fi.otverkko.platform.testkit.TestKit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// As a browser and a mail program send their forms, to the real servlet container.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"ot.problems.strict=true", "ot.sweep-every=1h", "OT_BIND=127.0.0.1"})
@AutoConfigureMockMvc
@EnableTestBinder
@Import(TestKit.class)
@TestPropertySource(
        properties = {"KEYCLOAK_CLIENT_SECRET=secret", "OT_SUBSCRIPTION_SECRET=of-the-tests-only-0123456789abcdef"})
class PreferenceFormIT {

    private static final Instant NOON = Instant.parse("2026-11-10T11:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private SubscriptionLinks links;

    @Test
    void aFormIsReadAsTheBrowserSendsIt() throws Exception {
        var choice = new Choice(Language.FI, Set.of(Interest.NEWSLETTER), Reach.OWN_AREA);
        subscribers.apply("someone", new Order("sealed", choice, "nonce", NOON));
        var token = links.token(subscribers.apply("someone", new Confirm(NOON)), Purpose.MANAGE);

        assertThat(post("preferences?t=" + token, "interest=WEBINARS&reach=ALL_AREAS&language=SV"))
                .isEqualTo(200);
        assertThat(subscribers.find("someone").orElseThrow().choice())
                .isEqualTo(new Choice(Language.SV, Set.of(Interest.WEBINARS), Reach.ALL_AREAS));

        assertThat(post("unsubscription?t=" + token, "List-Unsubscribe=One-Click"))
                .isEqualTo(200);
        assertThat(subscribers.find("someone").orElseThrow().state()).isEqualTo(State.UNSUBSCRIBED);
    }

    private int post(String path, String form) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + "/api/notification/subscriber/" + path);
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
