package fi.otverkko.training.registration;

import static fi.otverkko.training.Answers.location;
import static fi.otverkko.training.Answers.read;
import static fi.otverkko.training.Answers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.training.v1.RegistrationConfirmed;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.Published;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.World;
import fi.otverkko.training.Office;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody with an account registers, waits, moves up, gives up.
@ServiceTest
class RegistrationIT {

    private final World world;
    private final Office office;

    RegistrationIT(World world) {
        this.world = world;
        this.office = new Office(world);
    }

    @Test
    void aFreePlaceIsConfirmedAtOnce() {
        var training = office.publishes("Vapaa", "2031-01-01", 1);
        var anna = somebody();

        var registration = anna.post(training + "/registrations");

        assertThat(registration)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("CONFIRMED");
        assertThat(anna.get(location(registration)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.title.fi")
                .isEqualTo("Vapaa");
    }

    @Test
    void theFirstInTheQueueMovesUpWhenAPlaceIsGivenUp() {
        var training = office.publishes("Täynnä", "2031-01-02", 1);
        var anna = somebody();
        var berit = somebody();
        var carl = somebody();
        world.published(Topic.TRAINING_REGISTRATIONS);

        var annas = location(anna.post(training + "/registrations"));
        var berits = location(berit.post(training + "/registrations"));
        var carls = location(carl.post(training + "/registrations"));
        state(carl.get(carls), "WAITLISTED", 2);
        state(anna.post(annas + "/cancellation"), "CANCELLED", null);

        state(berit.get(berits), "CONFIRMED", null);
        state(carl.get(carls), "WAITLISTED", 1);
        refused(anna.get(annas), 404, "registration-unknown");
        assertThat(world.published(Topic.TRAINING_REGISTRATIONS))
                .extracting(Published::type)
                .containsExactly(
                        "training.registration-confirmed.v1",
                        "training.registration-waitlisted.v1",
                        "training.registration-waitlisted.v1",
                        "training.registration-cancelled.v1",
                        "training.registration-confirmed.v1");
    }

    @Test
    void whoMovesUpIsToldThatThePlaceCameFromTheQueue() {
        var training = office.publishes("Jonosta", "2031-01-03", 1);
        var anna = somebody();
        var annas = location(anna.post(training + "/registrations"));
        somebody().post(training + "/registrations");
        world.published(Topic.TRAINING_REGISTRATIONS);

        anna.post(annas + "/cancellation");

        assertThat(world.published(RegistrationConfirmed.class))
                .singleElement()
                .matches(RegistrationConfirmed::fromWaitingList);
    }

    @Test
    void askingTwiceIsOneRegistration() {
        var training = office.publishes("Kahdesti", "2031-01-04", 5);
        var anna = somebody();
        world.published(Topic.TRAINING_REGISTRATIONS);

        var once = anna.key("register-1").post(training + "/registrations");
        var again = anna.key("register-1").post(training + "/registrations");
        var anew = anna.post(training + "/registrations");

        assertThat(location(again)).isEqualTo(location(once)).isEqualTo(location(anew));
        assertThat(world.published(Topic.TRAINING_REGISTRATIONS)).hasSize(1);
    }

    @Test
    void givingUpTwiceIsHarmless() {
        var training = office.publishes("Peruutus", "2031-01-05", 5);
        var anna = somebody();
        var annas = location(anna.post(training + "/registrations"));
        anna.post(annas + "/cancellation");
        world.published(Topic.TRAINING_REGISTRATIONS);

        state(anna.post(annas + "/cancellation"), "CANCELLED", null);
        assertThat(world.published(Topic.TRAINING_REGISTRATIONS)).isEmpty();

        state(anna.post(training + "/registrations"), "CONFIRMED", null);
    }

    @Test
    void onesOwnAreListedTheLatestTrainingFirst() {
        var anna = somebody();
        for (var day : List.of("2031-02-01", "2031-02-03", "2031-02-02")) {
            anna.post(office.publishes("Päivä " + day, day, 5) + "/registrations");
        }
        somebody().post(office.publishes("Muiden", "2031-02-04", 5) + "/registrations");

        var first = anna.get("/api/training/registrations?limit=2");
        var second = anna.get("/api/training/registrations?limit=2&after=" + read(first, "$.next"));

        assertThat(read(first, "$.items[*].title.fi")).isEqualTo("[\"Päivä 2031-02-03\",\"Päivä 2031-02-02\"]");
        assertThat(read(second, "$.items[*].title.fi")).isEqualTo("[\"Päivä 2031-02-01\"]");
        assertThat(read(second, "$.next")).isEqualTo("null");
    }

    @Test
    void anotherPersonsRegistrationIsNotThere() {
        var training = office.publishes("Oma", "2031-01-06", 5);
        var annas = location(somebody().post(training + "/registrations"));
        var berit = somebody();

        refused(berit.get(annas), 404, "registration-unknown");
        refused(berit.post(annas + "/cancellation"), 404, "registration-unknown");
        refused(berit.post("/api/training/registrations/nonsense/cancellation"), 404, "registration-unknown");
    }

    @Test
    void whatIsNotPublishedTakesNobody() {
        refused(
                somebody().post(office.inReview("Ei vielä", "2031-01-07", 5) + "/registrations"),
                404,
                "training-unknown");
        refused(somebody().post("/api/training/events/nothing/registrations"), 404, "training-unknown");
        assertThat(world.anybody().post("/api/training/events/nothing/registrations"))
                .hasStatus(401);
    }

    @Test
    void inARushNobodyIsLostAndNoPlaceIsGivenTwice() throws Exception {
        var training = office.publishes("Ryntäys", "2031-01-08", 40);
        world.published(Topic.TRAINING_REGISTRATIONS);
        var people = IntStream.range(0, 60).mapToObj(_ -> somebody()).toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(people.stream()
                    .<Callable<MvcTestResult>>map(person -> () -> person.post(training + "/registrations"))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).hasStatus(201);
            }
        }

        var types = world.published(Topic.TRAINING_REGISTRATIONS).stream()
                .map(Published::type)
                .toList();
        assertThat(Collections.frequency(types, "training.registration-confirmed.v1"))
                .isEqualTo(40);
        assertThat(Collections.frequency(types, "training.registration-waitlisted.v1"))
                .isEqualTo(20);
    }

    private Person somebody() {
        return world.as(UUID.randomUUID().toString(), Role.PROFESSIONAL);
    }

    private static void state(MvcTestResult result, String state, @Nullable Integer position) {
        assertThat(result).hasStatus2xxSuccessful();
        assertThat(read(result, "$.state")).isEqualTo(state);
        assertThat(read(result, "$.position")).isEqualTo(String.valueOf(position));
    }
}
