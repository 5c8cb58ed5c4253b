package fi.otverkko.platform.launcher.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import org.bson.Document;

/// How far the requests of ten years have come: a few in each state on the way, the others ended. The shares are a
/// guess: some 10,000 requests a year that take a month each, and follow-ups over half a year.
final class Stages {

    private static final String SECRETARY = "GROUP_SECRETARY";
    private static final String COORDINATOR = "OT_COORDINATOR";

    /// By one of several colleagues.
    private static final String OWNED = "OWNED";

    /// @param perMille of all requests
    /// @param folder   the work folder in which it lies, and the queue in it, as intake stores them
    private record Stage(String state, int perMille, String folder, String queue) {}

    private static final List<Stage> ALL = List.of(
            new Stage("SUBMITTED", 2, "NEEDS", SECRETARY),
            new Stage("IN_CHECK", 1, "NEEDS", OWNED),
            new Stage("RETURNED", 1, "WAITING", "-"),
            new Stage("ACCEPTED", 2, "WAITING", COORDINATOR),
            new Stage("SCREENED", 2, "WAITING", SECRETARY),
            new Stage("SCHEDULED", 4, "WAITING", "-"),
            new Stage("IN_CONSULTATION", 1, "WAITING", "-"),
            new Stage("ANSWERED", 22, "DONE", "-"),
            new Stage("FOLLOW_UP", 35, "DONE", "-"),
            new Stage("WITHDRAWN", 35, "DONE", "-"),
            new Stage("DECLINED", 25, "DONE", "-"),
            new Stage("REDIRECTED", 20, "DONE", "-"),
            new Stage("MERGED", 10, "DONE", "-"),
            new Stage("CLOSED", 840, "DONE", "-"));

    private static final int WHOLE = ALL.stream().mapToInt(Stage::perMille).sum();
    private static final int RANKS = 4;
    private static final int COLLEAGUES = 10;

    private Stages() {}

    /// Puts a copy of a consultation into one of the states; any other document stays as it is.
    static void spread(Document copy, RandomGenerator random) {
        if (copy.get("state") instanceof Document state
                && state.get("progress") instanceof Document progress
                && state.get("desk") instanceof Document desk) {
            var stage = drawn(random.nextInt(WHOLE));
            progress.put("state", stage.state());
            desk.put("folder", stage.folder());
            desk.put("queue", stage.queue());
            desk.put("owner", stage.queue().equals(OWNED) ? "colleague-" + random.nextInt(COLLEAGUES) : null);
            desk.put("rank", random.nextInt(RANKS));
        }
    }

    private static Stage drawn(int number) {
        int left = number;
        for (var stage : ALL) {
            left -= stage.perMille();
            if (left < 0) {
                return stage;
            }
        }
        return ALL.getLast();
    }
}
