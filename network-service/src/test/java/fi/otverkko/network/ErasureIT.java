package fi.otverkko.network;

import static com.mongodb.client.model.Filters.eq;
import static fi.otverkko.network.Story.agendaItem;
import static fi.otverkko.network.Story.answer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.intake.v1.ConsultationAnswered;
import fi.otverkko.contracts.intake.v1.ConsultationErased;
import fi.otverkko.platform.testkit.Onlooker;
import fi.otverkko.platform.testkit.World.Heard;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Of an erased case the network keeps its id, as the mark that it was erased, and nothing else: no team, no place on
/// any agenda, no answer of an expert.
@NetworkTest
class ErasureIT {

    private static final String TEAM = "/api/network/case-teams/";
    private static final String AGENDA = "/api/network/agenda-items";
    private static final String MEETING = "/api/network/meetings/";

    private final Story story;
    private final Onlooker onlooker;

    ErasureIT(Story story, Onlooker onlooker) {
        this.story = story;
        this.onlooker = onlooker;
    }

    @BeforeEach
    void january() {
        story.clock.set("2029-01-08T08:00:00Z");
    }

    @AfterEach
    void clearUp() {
        story.clearUp();
    }

    @Test
    void aCaseThatWasHeardIsErasedEverywhere() {
        var id = aCaseWithATeam();
        assertThat(story.secretary().post(AGENDA, agendaItem(id))).hasStatus(201);
        var meeting = meetingOf(id);
        var chair = story.chair();
        assertThat(chair.ifMatch(chair.edition(MEETING + meeting))
                        .post(MEETING + meeting + "/items/" + id + "/opening"))
                .hasStatusOk();
        story.world.hears(new ConsultationAnswered(id, "OT-TEST22", Story.subject(9), 1, Story.THEN), id, 3);
        everythingSent();
        assertThat(onlooker.placesOf(id))
                .containsExactly("agendaCases " + id, "caseTeams " + id, "countedCases " + id, "meetings " + meeting);

        story.world.hears(erased(id), id, 4);

        assertNothingIsLeft(id);
        assertThat(story.coordinator().get(TEAM + id)).hasStatus(404);
        assertThat(story.coordinator().get("/api/network/case-teams?consultationId=" + id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .isEqualTo(List.of());
        assertThat(story.coordinator().ifMatch(1).post(TEAM + id + "/invitations", "{}"))
                .hasStatus(404);
        assertThat(story.expert(1).post(TEAM + id + "/members/15-e01/answer", answer("DECLINED")))
                .hasStatus(404);
        assertThat(story.expert(1).get("/api/network/invitations"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(id);
        assertThat(story.secretary().post(AGENDA, agendaItem(id))).hasStatus(404);
        assertThat(chair.get(MEETING + meeting)).hasStatusOk().bodyText().doesNotContain(id);
        assertThat(chair.ifMatch(chair.edition(MEETING + meeting))
                        .post(MEETING + meeting + "/items/" + id + "/opening"))
                .hasStatus(404);
    }

    @Test
    void noMessageBringsItBack() {
        var id = aCaseWithATeam();
        story.world.hears(erased(id), id, 4);
        story.world.published(Topic.NETWORK_TEAMS);

        story.world.hears(erased(id), id, 4);
        story.world.hears(Story.submitted(id, 2, "fi", "SEVERE"), id, 5);
        story.world.hears(Story.decided(id, 2, "U1", "M_CASE_TEAM_RAPID", "T6_NEPSY"), "screening2-" + id, 1);
        story.world.hears(Story.accepted(id), id, 6);
        story.world.hears(Story.withdrawn(id), id, 7);

        assertNothingIsLeft(id);
        assertThat(story.world.published(Topic.NETWORK_TEAMS)).isEmpty();
    }

    @Test
    void theOthersOnTheSameAgendaStay() {
        var stays = story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY");
        var goes = story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY");
        story.secretary().post(AGENDA, agendaItem(stays));
        story.secretary().post(AGENDA, agendaItem(goes));
        assertThat(meetingOf(goes)).isEqualTo(meetingOf(stays));

        story.world.hears(erased(goes), goes, 3);

        assertNothingIsLeft(goes);
        assertThat(story.chair().get(MEETING + meetingOf(stays))).bodyText().contains(stays);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inWhateverOrderTheyComeNothingIsLeft(long seed) {
        var id = story.newCase();
        story.world.hearsInAnyOrder(
                new Random(seed),
                List.of(
                        new Heard(Story.submitted(id, 1, "fi", "SEVERE"), id, 1),
                        new Heard(Story.accepted(id), id, 2),
                        new Heard(Story.decided(id, 1, "U3", "M_CASE_TEAM", "T6_NEPSY"), "screening-" + id, 1),
                        new Heard(Story.withdrawn(id), id, 3),
                        new Heard(erased(id), id, 4)));

        assertNothingIsLeft(id);
    }

    private String aCaseWithATeam() {
        var id = story.aCase("U3", "M_CASE_TEAM", "SEVERE", "L_VIP_VAATU", "T6_NEPSY");
        var coordinator = story.coordinator();
        assertThat(coordinator.ifMatch(coordinator.edition(TEAM + id)).post(TEAM + id + "/invitations", "{}"))
                .hasStatusOk();
        for (int number = 1; number <= 3; number++) {
            var mine = TEAM + id + "/members/15-e0" + number + "/answer";
            assertThat(story.expert(number).post(mine, answer("ACCEPTED"))).hasStatusOk();
        }
        assertThat(coordinator.ifMatch(coordinator.edition(TEAM + id)).post(TEAM + id + "/formation"))
                .hasStatusOk();
        return id;
    }

    private String meetingOf(String id) {
        var meeting = onlooker.database()
                .getCollection("meetings")
                .find(eq("state.items.consultationId", id))
                .first();
        return Objects.requireNonNull(meeting).getString("_id");
    }

    private void assertNothingIsLeft(String id) {
        everythingSent();
        assertThat(onlooker.placesOf(id)).containsExactly("agendaCases " + id, "caseTeams " + id, "countedCases " + id);
        for (var collection : List.of("agendaCases", "caseTeams", "countedCases")) {
            var left = Objects.requireNonNull(onlooker.database()
                    .getCollection(collection)
                    .find(eq("_id", id))
                    .first());
            assertThat(left.keySet()).isSubsetOf("_id", "version", "erasedAt", "outbox");
            assertThat(left.getList("outbox", Document.class, List.of())).isEmpty();
        }
    }

    private void everythingSent() {
        story.world.published(Topic.NETWORK_MEETINGS);
    }

    private static ConsultationErased erased(String id) {
        return new ConsultationErased(id, Story.THEN);
    }
}
