package fi.otverkko.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// What a client has learnt: which things there are, and which edition of them it saw last. So that hostile requests
/// also reach what stands behind the check of the id.
public final class Known {

    private static final int AT_MOST = 500;

    private final List<Thing> things = new ArrayList<>();
    private final Map<String, String> editions = new ConcurrentHashMap<>();

    private record Thing(String collection, String id) {}

    /// There is such a thing.
    ///
    /// @param collection the path that it lies under, as `/api/intake/consultations`
    public synchronized void learn(String collection, String id, String edition) {
        if (things.size() < AT_MOST) {
            things.add(new Thing(collection, id));
        }
        editions.put(id, edition);
    }

    /// An id that may well be right.
    ///
    /// @param path of an operation, with its parameters
    synchronized String id(String path, RandomGenerator random) {
        var fitting = things.stream()
                .filter(thing -> path.startsWith(thing.collection() + "/{"))
                .toList();
        return fitting.isEmpty() || random.nextInt(5) == 0
                ? "00000000-0000-4000-8000-00000000000" + random.nextInt(10)
                : fitting.get(random.nextInt(fitting.size())).id();
    }

    String edition(String id) {
        return editions.getOrDefault(id, "1");
    }
}
