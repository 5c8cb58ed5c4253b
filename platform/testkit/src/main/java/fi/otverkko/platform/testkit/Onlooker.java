package fi.otverkko.platform.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

/// The document store as a test sees it, through a client of its own: what a test asks is not taken for what the
/// service
/// says (see [OnlyKnownWords]).
///
/// @param client   everything in the store
/// @param database the service's own
public record Onlooker(MongoClient client, MongoDatabase database) implements AutoCloseable {

    static Onlooker at(String uri, String database) {
        var client = MongoClients.create(uri);
        return new Onlooker(client, client.getDatabase(database));
    }

    @Override
    public void close() {
        client.close();
    }
}
