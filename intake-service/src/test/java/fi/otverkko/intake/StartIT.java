package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.intake.v1.ConsultationAnswered;
import fi.otverkko.contracts.intake.v1.ConsultationErased;
import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.contracts.intake.v1.ScreenAnswers;
import fi.otverkko.contracts.network.v1.CalendarMeeting;
import fi.otverkko.contracts.network.v1.GroupCalendarPublished;
import fi.otverkko.platform.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The page before the form.
@IntakeTest
class StartIT {

    private static final String START = "/api/intake/start";
    private static final Instant FIRST = Instant.parse("2026-10-01T09:00:00Z");

    private static final ScreenAnswers NOTHING = JsonMapper.shared().readValue("{}", ScreenAnswers.class);

    private final People people;

    StartIT(People people) {
        this.people = people;
    }

    @Test
    void safetyComesFirstInThreeLanguagesAndIsRemembered() {
        var safety = people.body(people.professional.get(START)).path("safety");
        assertThat(safety.path("advice").path(0).path("phone").asString()).isEqualTo("112");
        for (var advice : safety.path("advice")) {
            assertThat(advice.path("text").propertyNames()).containsExactlyInAnyOrder("fi", "sv", "en");
        }

        var seen = people.professional.created("/api/intake/consultations", """
            {"kind": "CASE", "identityMode": "ANONYMOUS", "language": "fi", "safetyShown": true}""");

        assertThat(people.read(seen).path("safety").path("shownAt").isNull()).isFalse();
        assertThat(people.read(seen).path("safety").path("acknowledgedAt").isNull())
                .isTrue();
        assertThat(people.read(people.draft("ANONYMOUS"))
                        .path("safety")
                        .path("shownAt")
                        .isNull())
                .as("it stops nobody")
                .isTrue();
    }

    @Test
    void theCallersOwnLiveRequestsAreShown() {
        var me = people.world.as("00000000-0000-4000-8000-0000000000b1", Role.PROFESSIONAL);
        var body = """
            {"kind": "CASE", "identityMode": "ANONYMOUS", "language": "fi"}""";
        var live = me.created("/api/intake/consultations", body);
        var ended = me.created("/api/intake/consultations", body);
        assertThat(me.ifMatch(1).post(ended + "/withdrawal")).hasStatusOk();

        assertThat(people.body(me.get(START))
                        .path("live")
                        .valueStream()
                        .map(it -> it.path("id").asString()))
                .containsExactly(People.id(live));
    }

    @Test
    void thePaceIsToldOnceThereAreFiveAnswers() {
        for (int i = 1; i <= 4; i++) {
            sent("pace-" + i, 1, FIRST);
            answered("pace-" + i, FIRST.plus(Duration.ofDays(10L * i)));
        }
        assertThat(median().isNull()).isTrue();

        answered("pace-5", FIRST.plus(Duration.ofDays(25)));
        sent("pace-5", 2, FIRST.plus(Duration.ofDays(20)));
        assertThat(median().isNull()).as("its first sending is not heard of").isTrue();
        sent("pace-5", 1, FIRST);

        assertThat(median().asLong()).isEqualTo(25);
        people.world.hears(new ConsultationErased("pace-5", FIRST.plus(Duration.ofDays(900))), "pace-5", 3);
        assertThat(median().isNull()).isTrue();
    }

    @Test
    void theGroupsAreShownAsNetworkToldOfThemLast() {
        published(List.of(meeting("2998-12-10T11:00:00Z", "2998-12-03T21:59:59Z")), FIRST);
        published(List.of(), FIRST.minusSeconds(1)); // old news, late

        assertThat(group()).isEqualTo(JsonMapper.shared().readTree("""
                {"groupId": "15-early", "type": "CONSULTATION",
                 "name": {"en": "Group", "fi": "Ryhmä", "sv": "Gruppen"},
                 "next": {"meetingId": "15-early-2998-12-10", "startsAt": "2998-12-10T13:00:00+02:00",
                          "deadlineAt": "2998-12-03T23:59:59+02:00", "deadlinePassed": false},
                 "open": {"meetingId": "15-early-2998-12-10", "startsAt": "2998-12-10T13:00:00+02:00",
                          "deadlineAt": "2998-12-03T23:59:59+02:00", "deadlinePassed": false}}"""));

        published(List.of(meeting("2998-12-10T11:00:00Z", "2020-12-03T21:59:59Z")), FIRST.plusSeconds(1));
        assertThat(group().path("next").path("deadlinePassed").asBoolean()).isTrue();
        assertThat(group().path("open").isNull()).isTrue();
    }

    private void published(List<CalendarMeeting> meetings, Instant at) {
        people.world.hears(
                new GroupCalendarPublished("15-early", "15", "CONSULTATION", "Ryhmä", "Gruppen", "Group", meetings, at),
                "15-early",
                at.getEpochSecond());
    }

    private static CalendarMeeting meeting(String start, String deadline) {
        var date = start.substring(0, 10);
        return new CalendarMeeting(
                "15-early-" + date, LocalDate.parse(date), Instant.parse(start), Instant.parse(deadline));
    }

    private JsonNode group() {
        return people.body(people.professional.get(START))
                .path("groups")
                .valueStream()
                .filter(group -> group.path("groupId").asString().equals("15-early"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode median() {
        return people.body(people.professional.get(START)).path("medianDays");
    }

    private void sent(String id, int round, Instant at) {
        people.world.hears(
                new ConsultationSubmitted(id, "OT-7Q4K2M", round, "CASE", "ANONYMOUS", "s1", "SO", "fi", NOTHING, at),
                id,
                round);
    }

    private void answered(String id, Instant at) {
        people.world.hears(new ConsultationAnswered(id, "OT-7Q4K2M", "s1", 1, at), id, 2);
    }
}
