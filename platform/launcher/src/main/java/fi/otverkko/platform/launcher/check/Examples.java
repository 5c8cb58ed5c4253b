package fi.otverkko.platform.launcher.check;

import fi.otverkko.platform.launcher.instance.Patience;
import fi.otverkko.platform.launcher.journey.Api;
import fi.otverkko.platform.launcher.journey.Api.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Sends every example of the API description through the gateway, in the order of `examples.txt`, as it stands there
/// but for ids. So the description promises nothing that is not taken.
public final class Examples {

    /// What a service answers as long as it has not heard of what happened elsewhere.
    private static final Set<Integer> NOT_YET = Set.of(404, 409, 412);

    private static final int TOLD_AT_MOST = 5;
    private static final Duration UNTIL = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Api api;
    private final Map<String, String> ids = new HashMap<>();

    public Examples(Api api) {
        this.api = api;
    }

    /// Sends all.
    ///
    /// @throws IllegalStateException that names the examples nobody sends, or else those that were not taken
    public void check() {
        var operations =
                Operation.of(api.get("professional", "/docs/openapi.json").body());
        var steps = steps();
        var unsent = unsent(operations, steps);
        if (operations.isEmpty() || !unsent.isEmpty()) {
            throw new IllegalStateException("never sent: " + unsent);
        }
        var failures = new ArrayList<String>();
        for (var step : steps) {
            // what needs the answer to one that failed says nothing new
            if (step.isReady(ids) && failures.size() < TOLD_AT_MOST) {
                try {
                    send(step, operation(step, operations));
                } catch (IllegalStateException failed) {
                    failures.add(failed.getMessage());
                }
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(String.join("; ", failures));
        }
    }

    static List<Step> steps() {
        try (var file = Objects.requireNonNull(Examples.class.getResourceAsStream("/examples.txt"))) {
            return Step.read(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The examples that no step sends, and the commands that have none.
    static Set<String> unsent(List<Operation> operations, List<Step> steps) {
        var unsent = new TreeSet<String>();
        for (var operation : operations) {
            if (operation.lacksExample()) {
                unsent.add(operation + " (has no example)");
            }
            var sent = steps.stream()
                    .filter(step -> step.isOf(operation))
                    .map(Step::example)
                    .toList();
            var missing = new ArrayList<>(operation.examples());
            missing.removeAll(sent);
            missing.forEach(example -> unsent.add((operation + " " + example).trim()));
        }
        return unsent;
    }

    private static Operation operation(Step step, List<Operation> operations) {
        return operations.stream()
                .filter(step::isOf)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(step + " is not described"));
    }

    private void send(Step step, Operation operation) {
        var reply = Patience.ask(
                UNTIL, PAUSE, () -> call(step, operation), answer -> isAsMeant(step, answer) || !mayCome(step, answer));
        if (!isAsMeant(step, reply)) {
            throw new IllegalStateException(step + " was answered with " + reply.status() + " " + reply.text("/code")
                    + " " + reply.body().path("violations"));
        }
        if (step.refused() == null && !operation.tellsOf(reply.status())) {
            throw new IllegalStateException(operation + " does not say that it answers " + reply.status());
        }
        step.told().forEach((name, pointer) -> ids.put(name, reply.text(pointer)));
    }

    private static boolean isAsMeant(Step step, Reply reply) {
        return step.refused() == null
                ? reply.status() / 100 == 2
                        && step.told().values().stream()
                                .noneMatch(pointer -> reply.text(pointer).isEmpty())
                : reply.text("/code").equals(step.refused());
    }

    /// A command that was taken is never sent again.
    private static boolean mayCome(Step step, Reply reply) {
        return NOT_YET.contains(reply.status())
                || (reply.status() == 200 && step.method().equals("GET"));
    }

    private Reply call(Step step, Operation operation) {
        var target = step.target().contains("?") ? step.target() : step.target() + operation.query();
        return api.call(
                user(step), step.method(), Step.filled(target, ids), body(step, operation), edition(step, operation));
    }

    /// Whoever was told, or the demo user of an expert's id such as `15-e03`: which experts are proposed depends on
    /// what they have been asked before.
    private String user(Step step) {
        var user = Step.filled(step.user(), ids);
        return user.equals(step.user())
                ? user
                : user.replaceFirst("^.*-e0*", "expert").replaceFirst("^expert1$", "expert");
    }

    private @Nullable JsonNode body(Step step, Operation operation) {
        var body = operation.body(step.example());
        if (body == null || step.fields().isEmpty()) {
            return body;
        }
        var with = (ObjectNode) body.deepCopy();
        step.fields().forEach((field, id) -> with.put(field, Step.filled(id, ids)));
        return with;
    }

    /// The edition as it is now, which an example cannot know: that of what stands at the path itself, or else of the
    /// thing that it belongs to.
    private @Nullable String edition(Step step, Operation operation) {
        if (!operation.asksForEdition()) {
            return null;
        }
        return Stream.of(step.target(), step.thing())
                .map(path -> api.call(user(step), "GET", Step.filled(path, ids), null, null)
                        .edition())
                .filter(edition -> !edition.isEmpty())
                .findFirst()
                .orElse("1");
    }
}
