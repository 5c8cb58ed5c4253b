package fi.otverkko.docstore;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;

/// Documents in memory, answered in copies.
final class ForgetfulBackend extends MemoryBackend {

    private final Isolation isolation = new Isolation();

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        return Reads.isRead(command, query)
                ? isolation.reading(() -> super.handleCommand(channel, databaseName, command, query))
                : isolation.changing(() -> super.handleCommand(channel, databaseName, command, query));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return isolation.asking(() -> super.handleQuery(query));
    }
}
