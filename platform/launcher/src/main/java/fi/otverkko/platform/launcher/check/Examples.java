package fi.otverkko.platform.launcher.check;

import fi.otverkko.platform.launcher.journey.Api;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Sends every example of the API description through the gateway, each as a demo user whose role may: first what
/// creates,
/// then what reads, then what changes the things just created. So the description promises nothing that is refused for
/// its
/// form.
public final class Examples {

    /// Well formed, but not now or not there: an example cannot know in which state the thing is that it meets.
    private static final Set<Integer> NOT_NOW = Set.of(404, 409, 412);

    private static final Map<String, String> USERS = Map.of(
            "PROFESSIONAL", "professional",
            "GUARDIAN", "guardian",
            "GROUP_SECRETARY", "secretary",
            "OT_COORDINATOR", "coordinator",
            "GROUP_CHAIR", "chair",
            "EXPERT", "expert",
            "REGIONAL_OFFICE", "office",
            "NATIONAL_COORDINATION", "national",
            "DPO", "dpo",
            "SYSTEM_ADMIN", "admin");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private final Api api;
    private final Map<String, String> created = new HashMap<>();

    public Examples(Api api) {
        this.api = api;
    }

    /// What came of it.
    ///
    /// @param sent    how many
    /// @param taken   how many of them were answered with success
    /// @param refused request, answer and its reason, one line each
    record Outcome(int sent, int taken, List<String> refused) {}

    /// Sends all.
    ///
    /// @throws IllegalStateException that names those refused for their form
    public void check() {
        var outcome = run();
        if (outcome.sent() == 0 || !outcome.refused().isEmpty()) {
            throw new IllegalStateException(outcome.refused().size() + " of " + outcome.sent() + " are not:\n  "
                    + String.join("\n  ", outcome.refused()));
        }
    }

    Outcome run() {
        int taken = 0;
        var refused = new ArrayList<String>();
        var operations =
                operations(api.get("professional", "/docs/openapi.json").body());
        for (var operation : operations) {
            if (operation.lacksExample()) {
                refused.add(operation + " has no example");
                continue;
            }
            var user = user(operation);
            var path = operation.target(created);
            var reply = api.call(user, operation.method(), path, operation.example(), edition(operation, user));
            if (reply.status() / 100 == 2) {
                taken++;
                if (operation.creates()) {
                    created.put(operation.path(), reply.text("/id"));
                }
            } else if (!NOT_NOW.contains(reply.status())) {
                refused.add(operation + " as " + user + ": " + reply.status() + " " + reply.text("/code") + " "
                        + reply.body().path("violations"));
            }
        }
        return new Outcome(operations.size(), taken, refused);
    }

    /// All operations: first what creates, then what reads, then what changes, each in the order of the paths.
    static List<Operation> operations(JsonNode description) {
        var operations = new ArrayList<Operation>();
        for (var path : description.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(new Operation(method.getKey(), path.getKey(), method.getValue(), description));
                }
            }
        }
        operations.sort(Comparator.comparing((Operation operation) -> !operation.creates())
                .thenComparing(operation -> !operation.method().equals("GET"))
                .thenComparing(Operation::path));
        return operations;
    }

    /// The edition as it is now, which an example cannot know.
    private @Nullable String edition(Operation operation, String user) {
        if (!operation.asksFor("If-Match")) {
            return null;
        }
        var now = api.call(user, "GET", operation.thing(created), null, null).edition();
        return now.isEmpty() ? "1" : now;
    }

    /// A demo user whose role may.
    static String user(Operation operation) {
        return operation
                .roles()
                .map(USERS::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("professional");
    }
}
