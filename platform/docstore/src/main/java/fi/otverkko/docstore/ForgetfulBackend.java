package fi.otverkko.docstore;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import fi.otverkko.docstore.engine.OrderedBackend;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/// Documents in memory: the durable store without its file.
final class ForgetfulBackend extends OrderedBackend {

    private final Isolation isolation = new Isolation();

    ForgetfulBackend() {
        super(new MVStore.Builder().autoCommitDisabled().open());
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        return Reads.isRead(command, query)
                ? isolation.reading(() -> super.handleCommand(channel, databaseName, command, query))
                : isolation.changing(() -> super.handleCommand(channel, databaseName, command, query));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return isolation.reading(() -> super.handleQuery(query));
    }
}
