package fi.otverkko.network.directory;

import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps what is read often in memory and right in every replica: a number in the store is raised after each change,
/// and looked
/// at before each answer. A crash between the change and the number is made good after [#OLDEST].
@Component
class Freshness {

    private static final Duration OLDEST = Duration.ofMinutes(1);
    private static final String NUMBER = "experts";

    private final OutboxCollection revisions;
    private volatile @Nullable Kept kept;

    private record Kept(long revision, long readAt, List<Expert> experts) {

        boolean holds(long now) {
            return revision == now && System.nanoTime() - readAt < OLDEST.toNanos();
        }
    }

    Freshness(Outboxes outboxes) {
        this.revisions = outboxes.collection("directoryRevisions");
    }

    /// What was read last, or is read now if somebody has changed something since.
    List<Expert> read(Supplier<List<Expert>> fromStore) {
        long now = revision();
        var known = kept;
        if (known == null || !known.holds(now)) {
            known = new Kept(now, System.nanoTime(), List.copyOf(fromStore.get()));
            kept = known;
        }
        return known.experts();
    }

    /// Something was changed: to be called behind each change.
    void changed() {
        revisions.seed(NUMBER, Change.silent(new Document("revision", 0L)));
        revisions.maintain(NUMBER, state -> Change.silent(new Document("revision", state.getLong("revision") + 1)));
    }

    private long revision() {
        return revisions
                .find(NUMBER)
                .map(stored -> stored.state().getLong("revision"))
                .orElse(0L);
    }
}
