package fi.otverkko.platform.launcher.caller;

import fi.otverkko.platform.launcher.instance.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One consultation request on its way: draft, form, submission, each command under a key of its own, which stays the
/// same however often it is sent.
public final class Request {

    private static final String USER = "professional";
    private static final String PATH = "/api/intake/consultations";
    private static final Map<String, Object> DRAFT =
            Map.of("kind", "CASE", "identityMode", "ANONYMOUS", "language", "fi");
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Caller caller;
    private final Map<String, Object> form;
    private final String key;
    private final List<Answer> answers = new ArrayList<>();
    private String id = "";
    private String edition = "";
    private int done;
    private @Nullable Answer refusal;

    /// @param key  begins the key of each of its commands
    /// @param form the form, filled in
    Request(Caller caller, String key, Map<String, Object> form) {
        this.caller = caller;
        this.key = key;
        this.form = form;
    }

    /// Goes on as far as it gets without sending anything twice.
    ///
    /// @return whether it is acknowledged now
    public synchronized boolean tryOnce() {
        while (done < 3 && refusal == null) {
            var answer = next();
            answers.add(answer);
            if (answer.isDone()) {
                id = done == 0 ? answer.text("/id") : id;
                edition = answer.edition();
                done++;
            } else if (!answer.mayComeTrue()) {
                refusal = answer;
            } else {
                return false;
            }
        }
        return isAcknowledged();
    }

    /// Goes on until it is acknowledged, or refused, or the time is over.
    public boolean tryFor(Duration atMost) {
        return Patience.until(atMost, PAUSE, () -> tryOnce() || refusal != null) && isAcknowledged();
    }

    private Answer next() {
        return switch (done) {
            case 0 -> caller.command(USER, "POST", PATH, DRAFT, null, key + "-draft");
            case 1 -> caller.command(USER, "PUT", PATH + "/" + id + "/response", form, edition, key + "-form");
            default ->
                caller.command(USER, "POST", PATH + "/" + id + "/submission", Map.of(), edition, key + "-submit");
        };
    }

    /// Waits until the coordinator sees the OT screen's proposal, which came there through Kafka.
    public boolean isProposedWithin(Duration atMost) {
        return Patience.until(atMost, PAUSE, () -> screenings() > 0);
    }

    /// How many screenings of it the coordinator sees.
    public int screenings() {
        return caller.get("coordinator", "/api/triage/screenings?consultationId=" + id)
                .body()
                .path("items")
                .size();
    }

    public boolean isAcknowledged() {
        return done == 3;
    }

    /// Whether there is a draft that we know of.
    public boolean isBegun() {
        return done > 0;
    }

    public String id() {
        return id;
    }

    /// How it stands in intake, `DRAFT` or further.
    public String state() {
        return caller.get(USER, PATH + "/" + id).text("/state");
    }

    /// All answers so far, oldest first.
    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    /// Which one, for whoever has to look it up in the logs.
    @Override
    public String toString() {
        return key + " " + id;
    }
}
