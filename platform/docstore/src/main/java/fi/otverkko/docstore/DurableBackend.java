package fi.otverkko.docstore;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import fi.otverkko.docstore.engine.OrderedBackend;
import io.netty.channel.Channel;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;

/// Documents in one file, where a command is answered only when what it changed, or may have seen, is
/// durable. Why the library's own H2 backend does not do: `platform/decisions/0004`.
final class DurableBackend extends OrderedBackend {

    private final Isolation isolation = new Isolation();
    private final GroupCommit commits;
    private final Compaction compaction;

    /// @param store    with automatic commits off, also those by memory
    /// @param fsync    whether a commit is forced to the disk
    /// @param failStop what to do when a commit fails; see [GroupCommit]
    DurableBackend(MVStore store, boolean fsync, Consumer<Throwable> failStop) {
        super(store);
        store.setRetentionTime(0); // space is used again as soon as the commit after is durable
        store.setVersionsToKeep(0);
        this.commits = new GroupCommit(new CommittedFile(store, fsync), failStop);
        this.compaction = new Compaction(store, step -> commits.write(() -> isolation.changing(step)));
        open();
        compaction.start();
    }

    /// Every command comes through here, by whichever message of the protocol.
    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        if (!Reads.isRead(command, query)) {
            return commits.write(
                    () -> isolation.changing(() -> super.handleCommand(channel, databaseName, command, query)));
        }
        var answer = isolation.reading(() -> super.handleCommand(channel, databaseName, command, query));
        commits.awaitDurable();
        return answer;
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        var answer = isolation.reading(() -> super.handleQuery(query));
        commits.awaitDurable();
        return answer;
    }

    /// For when no command runs any more.
    @Override
    public void close() {
        compaction.close();
        super.close(); // without H2's compaction at closing: it moves data in place and was seen to fail
    }

    private record CommittedFile(MVStore store, boolean fsync) implements GroupCommit.Store {

        @Override
        public boolean commit() {
            long version = store.commit();
            if (store.isClosed()) { // by an error of its own; commit says nothing then
                throw new IllegalStateException("The store closed itself", store.getPanicException());
            }
            return version >= 0;
        }

        @Override
        public void sync() {
            if (fsync) {
                store.sync();
            }
        }
    }
}
