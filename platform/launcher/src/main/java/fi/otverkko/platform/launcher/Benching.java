package fi.otverkko.platform.launcher;

import fi.otverkko.platform.launcher.build.Build;
import fi.otverkko.platform.launcher.check.Load;
import fi.otverkko.platform.launcher.check.Trial;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.journey.Api;
import fi.otverkko.platform.launcher.journey.Demo;
import fi.otverkko.platform.launcher.journey.Submission;
import fi.otverkko.platform.launcher.part.Parts;
import fi.otverkko.platform.launcher.process.Resident;
import fi.otverkko.platform.launcher.process.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// `./ot bench`: start, memory, the demo, and requests (draft, form, submission: four calls) against reads of an
/// empty list as the floor, all through the gateway by several at once; on an instance of its own. What lasts is
/// the ratio; the absolute figures are the machine's.
final class Benching {

    private static final int STARTS = 3;
    private static final int READS = 800;
    private static final int SUBMISSIONS = 100;
    private static final int PROPOSALS = 20;
    private static final int AT_ONCE = 8;

    private final Instance instance;
    private final Screen screen;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    Benching(Instance instance, Screen screen) {
        this.instance = instance;
        this.screen = screen;
    }

    int run() {
        new Build(instance.root(), screen).ensure();
        new Training(instance.root(), screen).ensure();
        var trial = Trial.instance(instance.root(), false);
        var system = new LocalSystem(trial, screen);
        try {
            for (int i = 1; i <= STARTS; i++) {
                system.down();
                note("start " + i + (i == 1 ? ", empty state" : "") + ", s", seconds(system::up));
            }
            memory(trial);
            note("demo, s", seconds(() -> new Demo(trial, screen).run("")));
            throughput(trial);
        } finally {
            system.down();
        }
        system.reset(true);
        keep();
        return 0;
    }

    private void memory(Instance trial) {
        long total = 0;
        for (var name : Parts.names()) {
            long resident =
                    new Running(trial.run()).find(name).map(Resident::mebibytes).orElse(0L);
            note(name + ", MiB", (double) resident);
            total += resident;
        }
        note("all, MiB", (double) total);
    }

    private void throughput(Instance trial) {
        var api = new Api(trial);
        var submission = new Submission(trial, api);
        Runnable floor = () -> api.get("guardian", "/api/training/registrations?limit=1");
        Load.of(READS / 2, AT_ONCE, floor); // warm
        Load.of(SUBMISSIONS / 2, AT_ONCE, submission::submit);
        var least = note("floor: an empty list", Load.of(READS, AT_ONCE, floor));
        var submitted = note("submissions", Load.of(SUBMISSIONS, AT_ONCE, submission::submit));
        note("floor calls in the time of a submission", least.perSecond() / submitted.perSecond());
        var last = submission.submit();
        note("until the screen has caught up, s", seconds(() -> submission.awaitProposal(last)));
        var proposed = Load.of(PROPOSALS, 1, () -> submission.awaitProposal(submission.submit()));
        note("one request until its proposal is seen, p50 ms", proposed.p50());
    }

    private Load note(String what, Load load) {
        note(what + ", per s", load.perSecond());
        note(what + ", p50 ms", load.p50());
        note(what + ", p99 ms", load.p99());
        return load;
    }

    private void note(String what, double figure) {
        figures.put(what, figure);
        screen.say(String.format("%-48s %10.1f", what, figure));
    }

    private void keep() {
        var file = instance.home().resolve("bench/" + Instant.now().getEpochSecond() + ".json");
        try {
            Files.createDirectories(file.getParent());
            JsonMapper.builder().build().writeValue(file.toFile(), figures);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        screen.say("Kept in " + file);
    }

    private static double seconds(Runnable what) {
        long begin = System.nanoTime();
        what.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
