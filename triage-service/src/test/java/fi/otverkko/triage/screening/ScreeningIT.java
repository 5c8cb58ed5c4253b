package fi.otverkko.triage.screening;

import static fi.otverkko.triage.screening.IntakeMessages.CASE_TEAM;
import static fi.otverkko.triage.screening.IntakeMessages.DANGER;
import static fi.otverkko.triage.screening.IntakeMessages.declined;
import static fi.otverkko.triage.screening.IntakeMessages.returned;
import static fi.otverkko.triage.screening.IntakeMessages.submitted;
import static fi.otverkko.triage.screening.IntakeMessages.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.triage.v1.ScreeningProposed;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.World;
import fi.otverkko.triage.Body;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What triage makes of what it hears from intake, in whatever order and however often.
@ServiceTest
class ScreeningIT {

    private final World world;
    private final Person secretary;
    private final String consultation = UUID.randomUUID().toString();

    ScreeningIT(World world) {
        this.world = world;
        this.secretary = world.as("00000000-0000-4000-8000-000000000003", Role.GROUP_SECRETARY);
    }

    @BeforeEach
    void listen() {
        world.published(ScreeningProposed.class);
    }

    @Test
    void aSubmissionIsScreenedAndTold() {
        world.hears(submitted(consultation, 1, CASE_TEAM), consultation, 2);

        assertThat(world.published(ScreeningProposed.class)).singleElement().satisfies(told -> {
            assertThat(told.screeningId()).isEqualTo(Submissions.id(consultation, 1));
            assertThat(told.consultationId()).isEqualTo(consultation);
            assertThat(told.level()).isEqualTo("YES");
            assertThat(told.urgency()).isEqualTo("U3");
            assertThat(told.model()).isEqualTo("M_CASE_TEAM");
            assertThat(told.teams()).containsExactly("L_VIP_VAATU", "T6_NEPSY");
            assertThat(told.rules()).containsExactly("L5", "L8", "L9", "T8");
            assertThat(told.unknownCount()).isZero();
            assertThat(told.criteriaVersion()).isEqualTo("1.0.0");
            assertThat(told.criteriaHash()).hasSize(64);
        });
    }

    @Test
    void theSameMessageAgainIsHarmless() {
        var message = submitted(consultation, 1, CASE_TEAM);
        world.hears(message, consultation, 2);
        world.hears(message, consultation, 2);

        assertThat(world.published(ScreeningProposed.class)).hasSize(1);
        assertThat(states()).containsExactly("PROPOSED");
    }

    @Test
    void aThemeIsNotAssessedEvenIfTheFormDidNotSaySo() {
        world.hears(submitted(consultation, 1, "GENERAL_THEME", DANGER), consultation, 2);

        assertThat(world.published(ScreeningProposed.class)).singleElement().satisfies(told -> {
            assertThat(told.level()).isEqualTo("NOT_ASSESSED");
            assertThat(told.model()).isEqualTo("M_THEME_DISCUSSION");
            assertThat(told.urgency()).isEqualTo("U0");
            assertThat(told.addons()).containsExactly("FIRST_SAFETY_THEN_CONSULT");
        });
    }

    @Test
    void aValueThatTheScreenDoesNotKnowIsNotGuessed() {
        var broken = submitted(consultation, 1, """
                {"groups": [], "sectors": [], "violence": "SOME"}""");

        world.hears(broken, consultation, 2); // goes to the dead letters

        assertThat(states()).isEmpty();
        assertThat(world.published(ScreeningProposed.class)).isEmpty();
    }

    @Test
    void aFurtherSubmissionClosesTheEarlierScreening() {
        world.hears(submitted(consultation, 1, DANGER), consultation, 2);
        world.hears(returned(consultation, 1), consultation, 3);
        assertThat(closure()).isEqualTo("RETURNED");

        world.hears(submitted(consultation, 2, CASE_TEAM), consultation, 4);

        assertThat(states()).containsExactlyInAnyOrder("CLOSED", "PROPOSED");
        assertThat(world.published(ScreeningProposed.class))
                .extracting(ScreeningProposed::round)
                .containsExactly(1, 2);
    }

    @Test
    void anEarlierSubmissionHeardLateIsNotScreened() {
        world.hears(submitted(consultation, 2, CASE_TEAM), consultation, 4);
        world.hears(submitted(consultation, 1, DANGER), consultation, 2);

        assertThat(world.published(ScreeningProposed.class))
                .extracting(ScreeningProposed::round)
                .containsExactly(2);
        assertThat(states()).containsExactly("PROPOSED");
    }

    @Test
    void aReturnHeardBeforeItsSubmissionCounts() {
        world.hears(returned(consultation, 1), consultation, 3);
        world.hears(submitted(consultation, 1, CASE_TEAM), consultation, 2);

        assertThat(states()).isEmpty();
        assertThat(world.published(ScreeningProposed.class)).isEmpty();
    }

    @Test
    void withdrawalClosesTheScreening() {
        world.hears(submitted(consultation, 1, CASE_TEAM), consultation, 2);
        world.hears(withdrawn(consultation), consultation, 3);
        world.hears(withdrawn(consultation), consultation, 3);

        assertThat(closure()).isEqualTo("WITHDRAWN");
    }

    @Test
    void aWithdrawalHeardBeforeTheSubmissionCounts() {
        world.hears(withdrawn(consultation), consultation, 3);
        world.hears(submitted(consultation, 1, CASE_TEAM), consultation, 2);

        assertThat(states()).isEmpty();
    }

    @Test
    void declinedConsultationsNeedNoDecision() {
        world.hears(submitted(consultation, 1, CASE_TEAM), consultation, 2);
        world.hears(declined(consultation), consultation, 3);

        assertThat(closure()).isEqualTo("DECLINED");
    }

    @Test
    void consultationsDoNotMeddleWithEachOther() {
        var other = UUID.randomUUID().toString();
        world.hears(submitted(consultation, 1, CASE_TEAM), consultation, 2);
        world.hears(submitted(other, 1, CASE_TEAM), other, 2);
        world.hears(withdrawn(other), other, 3);

        assertThat(states()).containsExactly("PROPOSED");
    }

    private List<String> states() {
        var page = Body.of(secretary.get("/api/triage/screenings?consultationId=" + consultation));
        return page.get("items")
                .valueStream()
                .map(item -> item.get("state").asString())
                .toList();
    }

    private String closure() {
        var address = "/api/triage/screenings/" + Submissions.id(consultation, 1);
        return Body.of(secretary.get(address)).get("closure").asString();
    }
}
