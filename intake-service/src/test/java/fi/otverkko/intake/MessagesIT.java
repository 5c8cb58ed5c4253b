package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fi.otverkko.contracts.Topic;
import fi.otverkko.intake.consultation.ConsultationEvent.Opened;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.platform.messaging.Received;
import fi.otverkko.platform.testkit.Published;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Events of the others come twice, late, or before what they presuppose.
@IntakeTest
class MessagesIT {

    private final People people;
    private final Consultations consultations;

    MessagesIT(People people, Consultations consultations) {
        this.people = people;
        this.consultations = consultations;
    }

    @Test
    void aDecisionMayComeBeforeTheAcceptance() {
        var path = people.submitted("Tilanne.");
        people.decided(path, 1, "YES", 1);
        assertThat(people.state(path)).isEqualTo("SUBMITTED");

        people.post(people.secretary, path, "/check");
        people.post(people.secretary, path, "/acceptance");

        assertThat(people.state(path)).isEqualTo("SCREENED");
    }

    @Test
    void aPlaceAndAnOpeningMayComeBeforeTheDecision() {
        var path = people.accepted("Tilanne.");
        people.scheduled(path, "meeting-e", 1);
        people.opened(path, "meeting-e", 2);
        assertThat(people.state(path)).isEqualTo("ACCEPTED");

        people.decided(path, 1, "YES", 1);

        assertThat(people.state(path)).isEqualTo("IN_CONSULTATION");
    }

    @Test
    void theSameMessageTwiceAndAnOlderDecisionChangeNothing() {
        var path = people.accepted("Tilanne.");
        people.decided(path, 1, "YES", 5);
        people.decided(path, 1, "YES", 5);
        people.decided(path, 1, "NO", 4);

        assertThat(people.state(path)).isEqualTo("SCREENED");
        assertThat(people.read(path).path("decision").path("level").asString()).isEqualTo("YES");
    }

    @Test
    void afterATalkItIsDecidedAgain() {
        var path = people.accepted("Tilanne.");
        people.decided(path, 1, "TALK", 1);
        assertThat(people.state(path)).isEqualTo("ACCEPTED");
        people.decided(path, 1, "YES", 2);
        assertThat(people.state(path)).isEqualTo("SCREENED");
        people.decided(path, 1, "TALK", 3);
        assertThat(people.state(path)).isEqualTo("ACCEPTED");
    }

    @Test
    void messagesDoNotTouchTheEditionThatAPersonHolds() {
        var path = people.accepted("Tilanne.");
        long edition = people.edition(path);

        people.decided(path, 1, "YES", 1);

        assertThat(people.edition(path)).isEqualTo(edition);
    }

    @Test
    void aMessageOnAnUnknownConsultationIsNotSkippedSilently() {
        var received =
                new Received("e1", "triage.screening-decided.v1", "15", "triage", 1, "s1", 1, Instant.EPOCH, null);

        assertThatIllegalStateException()
                .isThrownBy(() -> consultations.hear("none-such", received, new Opened("meeting")))
                .withMessageContaining("No consultation none-such");
    }

    @Test
    void aDraftThatIsTakenBackIsNobodysBusiness() {
        var path = people.draft("IDENTIFIED");
        people.post(people.professional, path, "/withdrawal");
        people.post(people.professional, path, "/withdrawal");

        assertThat(people.state(path)).isEqualTo("WITHDRAWN");
        assertThat(people.world.published(Topic.INTAKE_CONSULTATIONS))
                .extracting(Published::key)
                .doesNotContain(People.id(path));
    }
}
