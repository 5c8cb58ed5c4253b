package fi.otverkko.training.registration;

import static fi.otverkko.training.Answers.location;
import static fi.otverkko.training.Answers.read;
import static fi.otverkko.training.Answers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.training.v1.EventCancelled;
import fi.otverkko.contracts.training.v1.EventChanged;
import fi.otverkko.contracts.training.v1.RegistrationAffected;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.Published;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.World;
import fi.otverkko.training.Office;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// A published training changes or is cancelled, and whoever takes part hears of it.
@ServiceTest
@TestPropertySource(properties = "training.follow-every=1h")
class ChangeIT {

    private final World world;
    private final Office office;
    private final Registrations registrations;
    private final Clock clock;

    ChangeIT(World world, Registrations registrations, Clock clock) {
        this.world = world;
        this.office = new Office(world);
        this.registrations = registrations;
        this.clock = clock;
    }

    @Test
    void anotherTimeIsToldToWhoTakesPartAndWhoWaits() {
        var path = office.publishes("Siirtyvä", "2031-01-01", 1);
        var anna = somebody();
        var annas = location(anna.post(path + "/registrations"));
        somebody().post(path + "/registrations");
        forget();

        assertThat(office.one.ifMatch(3).put(path, Office.draft("Siirtyvä", "2031-01-08", 1)))
                .hasStatusOk();
        registrations.followAll();
        registrations.followAll();

        assertThat(world.published(EventChanged.class)).singleElement().matches(EventChanged::moved);
        assertThat(world.published(RegistrationAffected.class))
                .hasSize(2)
                .allMatch(told -> told.what().equals("MOVED")
                        && told.startsAt().toString().startsWith("2031-01-08"));
        assertThat(read(anna.get(annas), "$.startsAt")).startsWith("2031-01-08");
    }

    @Test
    void anotherWordIsToldToNobodyAndMorePlacesGoToTheQueueInOrder() {
        var path = office.publishes("Kasvava", "2031-01-02", 1);
        somebody().post(path + "/registrations");
        var berit = somebody();
        var berits = location(berit.post(path + "/registrations"));
        var carl = somebody();
        var carls = location(carl.post(path + "/registrations"));
        forget();

        assertThat(office.one.ifMatch(3).put(path, Office.draft("Kasvava!", "2031-01-02", 2)))
                .hasStatusOk();
        registrations.followAll();

        assertThat(world.published(Topic.TRAINING_REGISTRATIONS))
                .extracting(Published::type)
                .containsExactly("training.registration-confirmed.v1");
        assertThat(read(berit.get(berits), "$.state")).isEqualTo("CONFIRMED");
        assertThat(read(carl.get(carls), "$.position")).isEqualTo("1");
    }

    @Test
    void aMoveIsToldAlsoIfAnotherChangeCameBeforeItWasFollowed() {
        var path = office.publishes("Kahdesti", "2031-01-03", 1);
        somebody().post(path + "/registrations");
        forget();

        assertThat(office.one.ifMatch(3).put(path, Office.draft("Kahdesti", "2031-01-09", 1)))
                .hasStatusOk();
        assertThat(office.one.ifMatch(4).put(path, Office.draft("Kahdesti muuttunut", "2031-01-09", 1)))
                .hasStatusOk();
        registrations.followAll();

        assertThat(world.published(RegistrationAffected.class)).hasSize(1);
    }

    @Test
    void aCancelledTrainingIsToldAndTakesNobody() {
        var path = office.publishes("Peruttava", "2031-01-04", 1);
        var anna = somebody();
        var annas = location(anna.post(path + "/registrations"));
        forget();

        assertThat(office.one.ifMatch(3).post(path + "/cancellation")).hasStatusOk();
        registrations.followAll();

        assertThat(world.published(EventCancelled.class)).hasSize(1);
        assertThat(world.published(RegistrationAffected.class))
                .singleElement()
                .extracting(RegistrationAffected::what)
                .isEqualTo("CANCELLED");
        assertThat(read(anna.get(annas), "$.cancelled")).isEqualTo("true");
        refused(somebody().post(path + "/registrations"), 404, "training-unknown");
        assertThat(world.anybody().get(path))
                .bodyJson()
                .extractingPath("$.phase")
                .isEqualTo("CANCELLED");
        refused(office.one.ifMatch(4).put(path, Office.draft("Uusi", "2031-01-04", 1)), 409, "training-cancelled");
    }

    @Test
    void theLinkIsForWhoHasAPlaceAndOnTheDay() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var soon = clock.instant()
                .plus(2, ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        var later = linked(today.plusDays(30) + "T10:00:00Z", today.plusDays(30) + "T11:00:00Z");
        var now = linked(soon, today.plusDays(1) + "T23:00:00Z");
        var anna = somebody();
        var berit = somebody();

        assertThat(read(anna.get(location(anna.post(later + "/registrations"))), "$.joinLink"))
                .isEqualTo("null");
        assertThat(read(anna.get(location(anna.post(now + "/registrations"))), "$.joinLink"))
                .isEqualTo("https://video.example/liity");
        assertThat(read(berit.get(location(berit.post(now + "/registrations"))), "$.joinLink"))
                .as("who waits")
                .isEqualTo("null");
        assertThat(read(world.anybody().get(now), "$.joinLink")).isEqualTo("null");
        assertThat(read(office.one.get(now), "$.joinLink")).isEqualTo("https://video.example/liity");
    }

    @Test
    void registrationHasItsTime() {
        var early = with("\"opensAt\": \"2031-01-01T10:00:00Z\"");
        var late = with("\"closesAt\": \"2026-01-01T10:00:00Z\"");

        refused(somebody().post(early + "/registrations"), 409, "registration-not-open");
        refused(somebody().post(late + "/registrations"), 409, "registration-closed");
        refused(
                office.one.post(
                        "/api/training/events",
                        Office.draft("Liian myöhään", "2031-05-05", 1)
                                .replace("\"areaScope\"", "\"closesAt\": \"2031-05-06T10:00:00Z\", \"areaScope\"")),
                422,
                "training-closes-after-start");
    }

    @Test
    void anotherPersonSendsADraftBackAndItIsRevised() {
        var path = office.inReview("Vielä kesken", "2031-01-05", 1);

        assertThat(read(office.other.ifMatch(2).post(path + "/return"), "$.state"))
                .isEqualTo("DRAFT");
        assertThat(read(office.one.ifMatch(3).put(path, Office.draft("Valmis nyt", "2031-01-05", 2)), "$.capacity"))
                .isEqualTo("2");
        assertThat(world.anybody().get(path)).hasStatus(404);
    }

    private String linked(String start, String end) {
        return publishes(Office.draft("Linkki", "2031-02-01", 1)
                .replace("2031-02-01T10:00:00Z", start)
                .replace("2031-02-01T13:00:00Z", end)
                .replace("\"areaScope\"", "\"joinLink\": \"https://video.example/liity\", \"areaScope\""));
    }

    private String with(String more) {
        return publishes(Office.draft("Aikansa", "2031-02-02", 1).replace("\"areaScope\"", more + ", \"areaScope\""));
    }

    private String publishes(String draft) {
        var path = office.one.created("/api/training/events", draft);
        assertThat(office.one.ifMatch(1).post(path + "/review")).hasStatusOk();
        assertThat(office.other.ifMatch(2).post(path + "/publication")).hasStatusOk();
        return path;
    }

    private void forget() {
        world.published(Topic.TRAINING_EVENTS);
        world.published(Topic.TRAINING_REGISTRATIONS);
    }

    private Person somebody() {
        return world.as(UUID.randomUUID().toString(), Role.PROFESSIONAL);
    }
}
