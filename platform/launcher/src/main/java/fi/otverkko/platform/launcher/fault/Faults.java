package fi.otverkko.platform.launcher.fault;

import fi.otverkko.platform.launcher.caller.Caller;
import fi.otverkko.platform.launcher.caller.SteadyLoad;
import fi.otverkko.platform.launcher.check.Checks;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.journey.Form;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One trial of everything that may go wrong, and at the end the proof that nothing was lost and nothing done twice.
public final class Faults {

    private static final int PER_SECOND = 2;
    private static final int SHOWN = 5;
    private static final Duration HEALTHY = Duration.ofSeconds(30);
    private static final Duration KEYCLOAK_HEALTHY = Duration.ofSeconds(60);

    private final Rig rig;
    private final Checks checks;
    private final Screen screen;
    private final Caller caller;
    private final SteadyLoad load;

    private Faults(Rig rig, Checks checks, Screen screen) {
        this.rig = rig;
        this.checks = checks;
        this.screen = screen;
        this.caller = new Caller(rig.instance());
        this.load = new SteadyLoad(new Caller(rig.instance()), Form.ofCaseTeam(rig.instance()));
    }

    /// Runs all on that instance, which must be down, and leaves it to the caller to stop it.
    ///
    /// @param seed  decides who is killed when
    /// @param kills how many
    public static void run(
            fi.otverkko.platform.launcher.instance.Instance instance,
            Checks checks,
            Screen screen,
            long seed,
            int kills) {
        int failedBefore = checks.failed();
        try (var rig = new Rig(instance, screen)) {
            checks.check("everything starts, by wires that can be made bad", rig::start);
            if (checks.failed() == failedBefore) {
                new Faults(rig, checks, screen).all(seed, kills);
            }
        }
    }

    private void all(long seed, int kills) {
        try (load) {
            load.start(PER_SECOND);
            var killing = new Kills(rig, caller, load, screen);
            checks.check(
                    kills + " kills under load, seed " + seed + ", and all come back", () -> killing.run(seed, kills));
            killing.table();
            checks.check("healthy within 30 s of a restart, Keycloak within 60 s", () -> none(late(killing.healthy())));
            none("Kafka away for two minutes: requests are taken", () -> new BrokerAway(rig, load).run());
            none("the store's disk is full: callers are told", () -> new FullDisk(rig, load).ofTheStore());
            none("Kafka's disk is full: requests are taken", () -> new FullDisk(rig, load).ofTheBroker());
            none("a bad network: nobody waits in vain", () -> new SlowNetwork(rig, load, screen).run());
            none("another time zone: meetings stay where they are", () -> new OtherZone(rig, caller, load).run());
        }
        prove();
    }

    private void prove() {
        var proof = new Proof(rig.instance(), caller, load.requests());
        none("what was not acknowledged can be sent again", proof::settle);
        var seen = new Seen[1];
        none("each acknowledged submission: one event, one proposal, one notice, its mail", () -> {
            seen[0] = proof.awaitQuiet();
            return proof.faults(seen[0]);
        });
        if (seen[0] != null) {
            none(
                    "the coordinator sees one screening of each, and none of a draft",
                    () -> proof.wronglyScreened(seen[0]));
            screen.say("        " + proof.acknowledged().size() + " submissions acknowledged; " + seen[0].repeated()
                    + " events lie in the broker twice; " + seen[0].repeatedMails() + " mails were sent twice, of "
                    + seen[0].mails().size());
        }
    }

    private static List<String> late(Map<String, List<Duration>> healthy) {
        return healthy.entrySet().stream()
                .filter(part -> part.getValue().stream()
                        .anyMatch(time ->
                                time.compareTo(part.getKey().equals("keycloak") ? KEYCLOAK_HEALTHY : HEALTHY) > 0))
                .map(part -> part.getKey() + " took " + part.getValue())
                .toList();
    }

    private void none(String what, java.util.function.Supplier<List<String>> wrong) {
        checks.check(what, () -> none(wrong.get()));
    }

    private static void none(List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(wrong.size() + " faults, such as "
                    + String.join("; ", wrong.subList(0, Math.min(SHOWN, wrong.size()))));
        }
    }
}
