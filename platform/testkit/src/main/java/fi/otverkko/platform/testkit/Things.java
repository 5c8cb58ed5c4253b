package fi.otverkko.platform.testkit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What a service tells an access walk: how its things come into their states, and what is sent with a call.
public final class Things {

    private final Map<String, Maker> makers = new HashMap<>();
    private final Map<String, Function<Thing, String>> bodies = new HashMap<>();
    private final Map<String, Consumer<Thing>> preparations = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, ToLongFunction<Thing>> editions = new HashMap<>();
    private final Set<String> absent = new HashSet<>();

    /// How to make a thing.
    ///
    /// @param states the names of its life cycle
    record Maker(List<String> states, Function<String, Thing> make) {}

    /// How to bring the thing of this path in the access table into each state of its life cycle.
    public <S extends Enum<S>> void make(String path, Class<S> states, Function<S, Thing> how) {
        makers.put(path, new Maker(names(states), name -> how.apply(Enum.valueOf(states, name))));
    }

    /// How to make a thing that has no states.
    public void make(String path, Supplier<Thing> how) {
        makers.put(path, new Maker(List.of(), _ -> how.get()));
    }

    /// What is sent with an operation such as `POST /api/things`.
    public void body(String operation, String json) {
        body(operation, _ -> json);
    }

    public void body(String operation, Function<Thing, String> json) {
        bodies.put(operation, json);
    }

    /// What else must be so before an operation can succeed, besides the state.
    public void before(String operation, Consumer<Thing> preparation) {
        preparations.put(operation, preparation);
    }

    /// Where to call an operation that is about no thing though its path has a variable.
    public void path(String operation, String path) {
        paths.put(operation, path);
    }

    /// The edition that an operation asks for, if it is one of a part of the thing.
    public void edition(String operation, ToLongFunction<Thing> edition) {
        editions.put(operation, edition);
    }

    /// An operation on what is there in some states of the thing only: in the others 404 is as right as 409.
    public void absentInOtherStates(String operation) {
        absent.add(operation);
    }

    boolean mayBeAbsent(String operation) {
        return absent.contains(operation);
    }

    Maker maker(String path) {
        var maker = makers.get(path);
        if (maker == null) {
            throw new IllegalStateException("the walk does not know how to make " + path);
        }
        return maker;
    }

    void prepare(String operation, Thing thing) {
        preparations.getOrDefault(operation, _ -> {}).accept(thing);
    }

    long edition(String operation, Thing thing) {
        return editions.getOrDefault(operation, Thing::edition).applyAsLong(thing);
    }

    @Nullable
    String body(String operation, Thing thing) {
        var body = bodies.get(operation);
        return body == null ? null : body.apply(thing);
    }

    String path(String operation) {
        return paths.getOrDefault(operation, operation.substring(operation.indexOf(' ') + 1));
    }

    private static <S extends Enum<S>> List<String> names(Class<S> states) {
        return Arrays.stream(states.getEnumConstants()).map(Enum::name).toList();
    }
}
