package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.network.v1.CaseTeamFormed;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.consultation.Transition;
import fi.otverkko.intake.erasure.ErasureForTests;
import fi.otverkko.intake.followup.SweepForTests;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.AccessWalk;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.Thing;
import fi.otverkko.platform.testkit.Things;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@IntakeTest
class AccessWalkIT extends AccessWalk {

    private static final String CONSULTATIONS = "/api/intake/consultations";
    private static final String ONE = CONSULTATIONS + "/{id}";
    private static final String RECOMMENDATION = "/recommendations/{recommendationId}";
    private static final String CONFIRMATION = RECOMMENDATION + "/confirmation";
    private static final String SECTION = "/response/{section}";
    private static final String OUTCOME = "/follow-ups/{followUpId}/outcome";

    private static final String MEASURE = """
            {"text": "Nimetään omatyöntekijä.", "type": "COOPERATION", "responsibleParty": "Vammaispalvelu",
             "due": "2199-01-15", "agreedWithFamily": "YES"}""";
    private static final String CLOSE_OUT = """
            {"changedPlan": "YES", "helped": 4}""";
    private static final String REDIRECTION = """
            {"target": "GUIDANCE", "reasonCode": "NOT_ABOUT_A_CASE", "reasonText": "Palveluohjaus vastaa."}""";
    private static final String ASKING = """
            {"drafterId": "00000000-0000-4000-8000-00000000000f"}""";
    private static final String WRITTEN = """
            {"text": "Suosittelemme yhteistä suunnitelmaa."}""";
    private static final String TRANSCRIBER = "00000000-0000-4000-8000-0000000000c1";

    /// With an account after all, so that the walk meets the requester and the transcriber of the same thing.
    private static final String TRANSCRIPTION = """
            {"channel": "SECURE_MAIL", "kind": "CASE", "identityMode": "IDENTIFIED", "language": "fi",
             "requester": {"subjectId": "00000000-0000-4000-8000-000000000001", "sector": "SO"}}""";
    private static final String TEMPLATE = """
            {"code": "TRIED", "purpose": "RETURN",
             "text": {"fi": "Mitä on kokeiltu?", "sv": "Vad har prövats?", "en": "What has been tried?"}}""";
    private static final String DONE = """
            {"outcome": "DONE", "effect": 2}""";

    private static final String GLASS = """
            {"reason": "SECRETARY_ABSENT", "text": "Sihteeri on poissa."}""";
    private static final String GUEST = "00000000-0000-4000-8000-0000000000bb";
    private static final String STAND_IN = "00000000-0000-4000-8000-0000000000aa";

    private final People people;
    private final SettableClock clock;
    private final SweepForTests sweep;
    private final ErasureForTests erasure;
    private final Person transcriber;
    private @Nullable String earlier;

    AccessWalkIT(People people, SettableClock clock, SweepForTests sweep, ErasureForTests erasure) {
        super(people.world);
        this.people = people;
        this.clock = clock;
        this.transcriber = people.world.as(TRANSCRIBER, Role.GROUP_SECRETARY);
        this.sweep = sweep;
        this.erasure = erasure;
    }

    @AfterAll
    void backToNow() {
        clock.backToNow();
    }

    @Override
    protected void tell(Things things) {
        things.path("GET /api/intake/forms/{name}/{version}", "/api/intake/forms/recommendations/1.0");
        things.path("POST /api/intake/forms/{name}", "/api/intake/forms/recommendations?check=true");
        things.body("POST /api/intake/forms/{name}", Filled.published("recommendations-1.1", "1.2"));
        things.make(ONE, State.class, this::consultation);
        things.body("POST " + CONSULTATIONS, """
                {"kind": "CASE", "identityMode": "IDENTIFIED", "language": "fi"}""");
        things.body("PUT " + ONE + "/response", People.form("Tilanne."));
        things.body(
                "PUT " + ONE + SECTION,
                Filled.in("IDENTIFIED").only("A").code("A1", "YES").json());
        things.edition("PUT " + ONE + SECTION, thing -> 1);
        things.body("POST /api/intake/transcriptions", TRANSCRIPTION);
        things.body("POST " + ONE + "/return", """
                {"reasonCode": "INCOMPLETE", "reasonText": "Mitä on kokeiltu?"}""");
        things.body("POST " + ONE + "/declination", """
                {"route": "BASIC_SERVICES", "reasonText": "Perustason palvelut auttavat."}""");
        things.before("POST " + ONE + "/declination", thing -> people.decided(thing.path(), 1, "NO", 2));
        things.body("POST " + ONE + "/redirection", REDIRECTION);
        things.body("POST " + ONE + "/merger", into(earlier()));
        things.body("POST " + ONE + "/escalation", """
                {"reasonCode": "DANGER", "adHoc": true}""");
        things.before("POST " + ONE + "/escalation", thing -> people.decided(thing.path(), 1, "U1", "YES", 2));
        things.body("POST " + ONE + "/reopening", """
                {"reasonCode": "OTHER", "reasonText": "Tarvitaan toinen kierros."}""");
        things.body("POST " + ONE + "/written-answer", ASKING);
        things.body("PUT " + ONE + "/written-answer", WRITTEN);
        things.before("PUT " + ONE + "/written-answer", this::ask);
        things.before("POST " + ONE + "/written-answer/check", this::write);
        things.before("POST " + ONE + "/written-answer/sending", thing -> {
            write(thing);
            post(people.secretary, thing.path(), "/written-answer/check");
        });
        things.body("POST /api/intake/answer-templates", TEMPLATE);
        things.body("PUT /api/intake/answer-templates/{id}", TEMPLATE);
        things.make(
                "/api/intake/answer-templates/{id}",
                () -> Thing.at(people.secretary.created("/api/intake/answer-templates", TEMPLATE))
                        .readBy(people.secretary, "/code"));
        things.body("PUT " + ONE + "/statement", StatementIT.statement("Lausunto."));
        things.before("PUT " + ONE + "/statement", thing -> people.statutory(thing.path(), 9));
        things.before("POST " + ONE + "/statement/delivery", thing -> {
            people.statutory(thing.path(), 9);
            assertThat(people.secretary
                            .ifMatch(edition(thing.path()))
                            .put(thing.path() + "/statement", StatementIT.statement("Lausunto.")))
                    .hasStatusOk();
        });
        things.body("POST " + ONE + "/recommendations", MEASURE);
        things.absentInOtherStates("POST " + ONE + CONFIRMATION);
        things.body("PUT " + ONE + RECOMMENDATION, MEASURE);
        things.absentInOtherStates("PUT " + ONE + RECOMMENDATION);
        things.body("POST " + ONE + RECOMMENDATION + "/dispute", """
                {"reasonText": "Ryhmä sanoi toisin."}""");
        things.absentInOtherStates("POST " + ONE + RECOMMENDATION + "/dispute");
        things.body("POST " + ONE + RECOMMENDATION + "/comments", """
                {"text": "Koulu mukaan."}""");
        things.absentInOtherStates("POST " + ONE + RECOMMENDATION + "/comments");
        things.body("POST " + ONE + "/recommendations/handover", """
                {"format": "PDF"}""");
        things.body("PUT " + ONE + "/not-known", """
                {"text": "Koulun havainnot puuttuivat."}""");
        things.body("POST " + ONE + "/close-out", CLOSE_OUT);
        things.before("POST " + ONE + "/close-out", this::tellOutcomes);
        things.body("POST " + ONE + "/answer", "{}");
        things.before("POST " + ONE + "/answer", this::confirm);
        things.body("POST " + ONE + OUTCOME, DONE);
        things.absentInOtherStates("POST " + ONE + OUTCOME);
        things.body("POST " + ONE + "/break-glass", GLASS);
        things.body("POST " + ONE + "/guests", guest("00000000-0000-4000-8000-0000000000bc"));
        things.body("POST " + ONE + "/disclosures", """
                {"recipient": "COURT", "basis": "RIGHT_BY_LAW", "content": ["STATEMENT"]}""");
        things.path("POST /api/intake/break-glass/{glassId}/review", "/api/intake/break-glass/" + glass() + "/review");
        things.body("POST /api/intake/break-glass/{glassId}/review", """
                {"verdict": "JUSTIFIED"}""");
        new GuidanceWalk(people).tell(things);
        new ChannelWalk(people).tell(things);
        new PrivacyWalk(people).tell(things);
        new BreachWalk(people).tell(things);
        new SupervisionWalk(people).tell(things);
        new ProcessingWalk(people).tell(things);
        new FamilyWalk(people).tell(things);
    }

    private Thing consultation(State state) {
        earlier();
        // what is withdrawn would be erased by the sweep that lets a draft expire
        clock.be(state == State.WITHDRAWN ? Duration.ofDays(60) : Duration.ZERO);
        var thing = inState(state);
        if (state != State.DRAFT && state != State.EXPIRED) {
            People.does(people.world.as(STAND_IN, Role.GROUP_CHAIR).post(thing.path() + "/break-glass", GLASS));
        }
        var ahead = clock.ahead(); // what opens for hours has to be looked at in its own time
        return thing.when(() -> clock.be(ahead));
    }

    private String glass() {
        var path = people.submitted("Tilanne.");
        People.does(people.world.as(STAND_IN, Role.GROUP_CHAIR).post(path + "/break-glass", GLASS));
        return people.body(people.dpo.get("/api/intake/break-glass?limit=100"))
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    private Thing inState(State state) {
        var path = transcriber.created("/api/intake/transcriptions", TRANSCRIPTION);
        var thing = Thing.at(path)
                .readBy(people.professional, "/state")
                .has("00000000-0000-4000-8000-000000000001", "requester")
                .has(TRANSCRIBER, "transcriber")
                .has(People.CHAIR, "granted")
                .has(People.EXPERT, "granted")
                .has(GUEST, "guest")
                .has(STAND_IN, "glass")
                .has(People.SECRETARY, "secretary")
                .everybodyHas(ofAGroup(state) ? new String[] {"staff"} : new String[] {"staff", "secretary"})
                .id("guestId", GUEST)
                .id("section", "A")
                .id("holder", "YOUNG_PERSON")
                .id("recommendationId", "none")
                .id("followUpId", "none");
        assertThat(people.professional.ifMatch(1).put(path + "/response", People.form("Tilanne.")))
                .hasStatusOk();
        letIn(path);
        thing.id("linkId", new Family(people).link(path, "YOUNG_PERSON").id());
        if (state == State.DRAFT) {
            return thing;
        }
        if (state == State.EXPIRED) {
            clock.advance(Duration.ofDays(31));
            erasure.sweep();
            return thing;
        }
        post(people.professional, path, "/submission");
        if (state == State.WITHDRAWN) {
            post(people.professional, path, "/withdrawal");
        } else if (state != State.SUBMITTED) {
            check(thing, state);
        }
        return thing;
    }

    /// Whether it is, or was when it was heard, on the agenda of a group.
    private static boolean ofAGroup(State state) {
        return switch (state) {
            case SCHEDULED, IN_CONSULTATION, ANSWERED, FOLLOW_UP, CLOSED -> true;
            default -> false;
        };
    }

    /// A live one that was begun before all others of this walk.
    private String earlier() {
        if (earlier == null) {
            earlier = people.submitted("Aiempi pyyntö.");
        }
        return earlier;
    }

    private static String guest(String subject) {
        return """
                {"subjectId": "%s", "reason": "OTHER_AREA", "days": 14}""".formatted(subject);
    }

    private static String into(String survivor) {
        return """
                {"survivingId": "%s"}""".formatted(People.id(survivor));
    }

    private void check(Thing thing, State state) {
        var path = thing.path();
        post(people.secretary, path, "/check");
        switch (state) {
            case IN_CHECK -> {}
            case RETURNED -> post(people.secretary, path, "/return", """
                        {"reasonCode": "INCOMPLETE", "reasonText": "Mitä on kokeiltu?"}""");
            case REDIRECTED -> post(people.secretary, path, "/redirection", REDIRECTION);
            case MERGED -> post(people.secretary, path, "/merger", into(earlier()));
            case DECLINED -> {
                people.decided(path, 1, "NO", 1);
                post(people.coordinator, path, "/declination", """
                        {"route": "BASIC_SERVICES", "reasonText": "Perustason palvelut auttavat."}""");
            }
            default -> {
                post(people.secretary, path, "/acceptance");
                if (state != State.ACCEPTED) {
                    hear(thing, state);
                }
            }
        }
    }

    private void hear(Thing thing, State state) {
        var path = thing.path();
        var meeting = "meeting-" + People.id(path);
        people.decided(path, 1, "YES", 1);
        if (state == State.SCREENED) {
            return;
        }
        people.scheduled(path, meeting, 1);
        post(people.secretary, path, "/guests", guest(GUEST));
        if (state == State.SCHEDULED) {
            return;
        }
        people.opened(path, meeting, 2);
        post(people.professional, path, "/recommendations", MEASURE);
        thing.id(
                "recommendationId",
                people.read(path).path("recommendations").path(0).path("id").asString());
        if (state != State.IN_CONSULTATION) {
            answer(thing, state);
        }
    }

    private void answer(Thing thing, State state) {
        var path = thing.path();
        confirm(thing);
        post(people.secretary, path, "/answer", "{}");
        var followUps =
                people.body(people.professional.get(path + "/follow-ups")).path("followUps");
        thing.id("followUpId", followUps.path(0).path("id").asString());
        if (state == State.CLOSED) {
            tellOutcomes(thing);
            post(people.professional, path, "/close-out", CLOSE_OUT);
        } else {
            clock.advance(Duration.ofDays(93));
        }
        if (state == State.FOLLOW_UP) {
            sweep.sweep(People.id(path));
        }
    }

    private void tellOutcomes(Thing thing) {
        clock.advance(Duration.ofDays(186));
        var path = thing.path();
        people.body(people.professional.get(path + "/follow-ups"))
                .path("followUps")
                .forEach(question -> post(
                        people.professional,
                        path,
                        "/follow-ups/" + question.path("id").asString() + "/outcome",
                        DONE));
    }

    /// What the table of a consultation's life says about who and when is what the access table says.
    @Test
    void theTwoTablesSayTheSame() {
        var entries = table();
        for (var step : Step.values()) {
            var row = step.transition();
            if (row.kind() != Transition.Kind.COMMAND) {
                continue;
            }
            var operation = row.cause().replaceFirst(" ", " " + ONE);
            var entry = entries.stream()
                    .filter(one -> one.toString().equals(operation))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(operation));
            row.by().forEach((part, roles) -> {
                var grants = entry.grants().stream()
                        .filter(grant -> grant.part().equalsIgnoreCase(part.name()))
                        .toList();
                assertThat(grants)
                        .as("%s as %s", operation, part)
                        .singleElement()
                        .satisfies(grant -> {
                            assertThat(grant.roles()).isEqualTo(roles);
                            assertThat(grant.states()).as(operation).isEqualTo(seen(part, row.from()));
                            assertThat(grant.done()).as(operation).isEqualTo(seen(part, row.done()));
                        });
            });
            assertThat(entry.grants()).as(operation).hasSize(row.by().size());
        }
    }

    private static Set<String> seen(Part part, Set<State> states) {
        return states.stream()
                .filter(state -> switch (part) {
                    case REQUESTER, TRANSCRIBER, GLASS -> true;
                    case STAFF, SECRETARY -> state != State.DRAFT;
                    case GRANTED -> Consultation.UNDERWAY.contains(state);
                    case GUEST -> Consultation.HEARD.contains(state);
                })
                .map(State::name)
                .collect(Collectors.toSet());
    }

    private void ask(Thing thing) {
        post(people.coordinator, thing.path(), "/written-answer", ASKING);
    }

    private void write(Thing thing) {
        ask(thing);
        assertThat(people.coordinator.ifMatch(edition(thing.path())).put(thing.path() + "/written-answer", WRITTEN))
                .hasStatusOk();
    }

    private void confirm(Thing thing) {
        post(people.secretary, thing.path(), "/recommendations/" + thing.id("recommendationId") + "/confirmation");
    }

    /// In every state: it is the state that keeps the door shut.
    private void letIn(String path) {
        var team = "team-" + People.id(path);
        var members = List.of(People.CHAIR, People.EXPERT);
        var at = Instant.parse("2026-11-22T10:00:00Z");
        people.world.hears(new CaseTeamFormed(team, People.id(path), "coordinator", members, People.FAR, at), team, 1);
    }

    private void post(Person person, String path, String command) {
        People.does(person.ifMatch(edition(path)).post(path + command));
    }

    private void post(Person person, String path, String command, String body) {
        People.does(person.ifMatch(edition(path)).post(path + command, body));
    }

    /// Of what is answered soonest: thousands of cases are made here.
    private long edition(String path) {
        return people.professional.edition(path + "/follow-ups");
    }
}
