package fi.otverkko.network;

import fi.otverkko.contracts.intake.v1.ConsultationAccepted;
import fi.otverkko.contracts.intake.v1.ConsultationEscalated;
import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.contracts.intake.v1.ConsultationWithdrawn;
import fi.otverkko.contracts.intake.v1.ScreenAnswers;
import fi.otverkko.contracts.triage.v1.ScreeningDecided;
import fi.otverkko.network.TestTime.SetClock;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the tests of this service tell: cases that come in, and the people around them.
public final class Story {

    public static final Instant THEN = Instant.parse("2026-11-20T08:00:00Z");
    public static final String AREA = "15-";

    private static final String SUBJECT = "00000000-0000-4000-8000-0000000000";

    public final World world;
    public final SetClock clock;
    private final List<String> cases = new ArrayList<>();

    Story(World world, SetClock clock) {
        this.world = world;
        this.clock = clock;
    }

    public Person secretary() {
        return world.as(SUBJECT + "03", Role.GROUP_SECRETARY);
    }

    public Person coordinator() {
        return world.as(SUBJECT + "04", Role.OT_COORDINATOR);
    }

    public Person chair() {
        return world.as(SUBJECT + "05", Role.GROUP_CHAIR);
    }

    public Person dpo() {
        return world.as(SUBJECT + "0d", Role.DPO);
    }

    /// The account of the demo's n-th expert with one, from 1; `15-e0n` in the directory.
    public Person expert(int number) {
        return world.as(subject(number), Role.EXPERT);
    }

    public static String subject(int number) {
        return SUBJECT + "1" + number;
    }

    /// A new id for a case of the test; [#clearUp] takes it off every list again.
    public String newCase() {
        var id = UUID.randomUUID().toString();
        cases.add(id);
        return id;
    }

    public static ConsultationSubmitted submitted(String id, int round, String language, @Nullable String schooling) {
        var answers = new ScreenAnswers(
                List.of(), null, List.of(), null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, schooling, null, null, null, null, null, null, null, null);
        return new ConsultationSubmitted(
                id, "OT-TEST22", round, "CASE", "ANONYMOUS", SUBJECT + "01", "SO", language, answers, THEN);
    }

    public static ScreeningDecided decided(String id, int round, String urgency, String model, String... teams) {
        return new ScreeningDecided(
                "screening-" + id,
                id,
                round,
                "YES",
                urgency,
                model,
                List.of(teams),
                List.of(),
                false,
                null,
                SUBJECT + "04",
                THEN.plusSeconds(round));
    }

    public static ConsultationAccepted accepted(String id) {
        return new ConsultationAccepted(id, SUBJECT + "01", THEN);
    }

    public static ConsultationEscalated escalated(String id, boolean adHoc) {
        return new ConsultationEscalated(id, SUBJECT + "01", "U1", "WORSENING", adHoc, THEN);
    }

    public static ConsultationWithdrawn withdrawn(String id) {
        return new ConsultationWithdrawn(id, SUBJECT + "01", THEN);
    }

    /// A submitted, decided and accepted case.
    public String aCase(String urgency, String model, @Nullable String schooling, String... teams) {
        var id = newCase();
        world.hears(submitted(id, 1, "fi", schooling), id, 1);
        world.hears(decided(id, 1, urgency, model, teams), "screening-" + id, 1);
        world.hears(accepted(id), id, 2);
        return id;
    }

    /// Withdraws what the test has told, so that no load is left on the experts.
    public void clearUp() {
        cases.forEach(id -> world.hears(withdrawn(id), id, 99));
        cases.clear();
    }

    public static String agendaItem(String consultationId) {
        return """
            {"consultationId": "%s"}""".formatted(consultationId);
    }

    public static String answer(String answer) {
        return """
            {"answer": "%s"}""".formatted(answer);
    }
}
