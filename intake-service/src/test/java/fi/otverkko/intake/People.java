package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.network.v1.CaseTeamDissolved;
import fi.otverkko.contracts.network.v1.CaseTeamFormed;
import fi.otverkko.contracts.network.v1.ConsultationScheduled;
import fi.otverkko.contracts.network.v1.ConsultationUnscheduled;
import fi.otverkko.contracts.network.v1.ItemOpened;
import fi.otverkko.contracts.triage.v1.ScreeningDecided;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Those who take part in a consultation, and how far they bring it.
final class People {

    static final String SECRETARY = "00000000-0000-4000-8000-000000000003";
    static final String CHAIR = "00000000-0000-4000-8000-000000000005";
    static final String EXPERT = "00000000-0000-4000-8000-000000000011";
    static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    final World world;
    final Person professional;
    final Person otherProfessional;
    final Person secretary;
    final Person coordinator;
    final Person chair;
    final Person expert;
    final Person administrator;
    final Person dpo;
    private final JsonMapper json;

    People(World world, JsonMapper json) {
        this.world = world;
        this.json = json;
        this.professional = world.as("00000000-0000-4000-8000-000000000001", Role.PROFESSIONAL)
                .claim("ot_sector", "SO")
                .claim("ot_profession", "SOCIAL_WORKER")
                .claim("ot_unit", "UNIT-15-01");
        this.otherProfessional = world.as("00000000-0000-4000-8000-00000000000a", Role.PROFESSIONAL);
        this.secretary = world.as(SECRETARY, Role.GROUP_SECRETARY);
        this.coordinator = world.as("00000000-0000-4000-8000-000000000004", Role.OT_COORDINATOR);
        this.chair = world.as(CHAIR, Role.GROUP_CHAIR);
        this.expert = world.as(EXPERT, Role.EXPERT);
        this.administrator = world.as("00000000-0000-4000-8000-000000000009", Role.SYSTEM_ADMIN);
        this.dpo = world.as("00000000-0000-4000-8000-000000000012", Role.DPO);
    }

    /// A form that may be sent, with this situation.
    static String form(String situation) {
        return form("IDENTIFIED", situation);
    }

    static String form(String mode, String situation) {
        return Filled.in(mode).text("E2", situation).json();
    }

    /// A draft with nothing in it.
    String draft(String identityMode) {
        return professional.created("/api/intake/consultations", """
            {"kind": "CASE", "identityMode": "%s", "language": "fi"}""".formatted(identityMode));
    }

    String submitted(String situation) {
        var path = draft("IDENTIFIED");
        does(professional.ifMatch(professional.edition(path)).put(path + "/response", form(situation)));
        post(professional, path, "/submission");
        return path;
    }

    String accepted(String situation) {
        var path = submitted(situation);
        post(secretary, path, "/check");
        post(secretary, path, "/acceptance");
        return path;
    }

    /// With an expert's and the chair's grants that end far away.
    String inConsultation(String situation) {
        var path = accepted(situation);
        decided(path, 1, "YES", 1);
        teamFormed(path, FAR);
        scheduled(path, "meeting-" + id(path), 1);
        opened(path, "meeting-" + id(path), 2);
        return path;
    }

    void decided(String path, int round, String level, long number) {
        decided(path, round, "U3", level, number);
    }

    void decided(String path, int round, String urgency, String level, long number) {
        decided(path, round, urgency, level, "M_CASE_TEAM", number);
    }

    private void decided(String path, int round, String urgency, String level, String model, long number) {
        world.hears(
                new ScreeningDecided(
                        "screening-" + id(path),
                        id(path),
                        round,
                        level,
                        urgency,
                        model,
                        List.of("T6_NEPSY"),
                        List.of(),
                        false,
                        null,
                        "coordinator",
                        Instant.parse("2026-11-22T10:00:00Z").plusSeconds(number)),
                "screening-" + id(path),
                number);
    }

    /// Triage says that the statutory expert group hears it.
    void statutory(String path, long number) {
        decided(path, 1, "U3", "YES", "M_STATUTORY_EXPERT_GROUP", number);
    }

    void teamFormed(String path, Instant until) {
        world.hears(
                new CaseTeamFormed(
                        "team-" + id(path),
                        id(path),
                        "coordinator",
                        List.of(EXPERT),
                        until,
                        Instant.parse("2026-11-22T10:00:00Z")),
                "team-" + id(path),
                1);
    }

    void teamDissolved(String path, Instant at, long number) {
        world.hears(new CaseTeamDissolved("team-" + id(path), id(path), at), "team-" + id(path), number);
    }

    void scheduled(String path, String meeting, long number) {
        world.hears(
                new ConsultationScheduled(
                        meeting,
                        "group",
                        id(path),
                        Instant.parse("2026-12-10T07:00:00Z"),
                        Instant.parse("2026-12-03T21:59:59Z"),
                        false,
                        List.of(CHAIR),
                        SECRETARY,
                        FAR,
                        Instant.parse("2026-11-22T11:00:00Z")),
                meeting,
                number);
    }

    void unscheduled(String path, String meeting, long number) {
        world.hears(
                new ConsultationUnscheduled(meeting, id(path), "CANCELLED", Instant.parse("2026-11-23T11:00:00Z")),
                meeting,
                number);
    }

    void opened(String path, String meeting, long number) {
        world.hears(new ItemOpened(meeting, id(path), Instant.parse("2026-12-10T07:30:00Z")), meeting, number);
    }

    /// Carries out a command with the newest edition, which must succeed.
    void post(Person person, String path, String command) {
        does(person.ifMatch(edition(path)).post(path + command));
    }

    void post(Person person, String path, String command, String body) {
        does(person.ifMatch(edition(path)).post(path + command, body));
    }

    long edition(String path) {
        return professional.edition(path);
    }

    String state(String path) {
        return read(path).path("state").asString();
    }

    /// What the requester sees.
    JsonNode read(String path) {
        return body(does(professional.get(path)));
    }

    /// What the requester sees as the answer to a question of the form; missing if there is none.
    JsonNode answer(String path, String linkId) {
        return answer(read(path), linkId);
    }

    /// The same in what somebody read.
    static JsonNode answer(JsonNode read, String linkId) {
        return items(read.path("response"))
                .filter(item -> item.path("linkId").asString().equals(linkId))
                .map(item -> item.path("answer").path(0))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static Stream<JsonNode> items(JsonNode parent) {
        return parent.path("item").valueStream().flatMap(item -> Stream.concat(Stream.of(item), items(item)));
    }

    JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static MvcTestResult does(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return result;
    }
}
