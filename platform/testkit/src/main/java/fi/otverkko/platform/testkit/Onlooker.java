package fi.otverkko.platform.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Set;
import java.util.TreeSet;

/// The document store as a test sees it, through a client of its own: what a test asks is not taken for what the
/// service says (see [OnlyKnownWords]).
///
/// @param client   everything in the store
/// @param database the service's own
public record Onlooker(MongoClient client, MongoDatabase database) implements AutoCloseable {

    static Onlooker at(String uri, String database) {
        var client = MongoClients.create(uri);
        return new Onlooker(client, client.getDatabase(database));
    }

    /// Where a word stands in the service's own database: collection and id of each document that has it anywhere.
    public Set<String> placesOf(String word) {
        var places = new TreeSet<String>();
        for (var collection : database.listCollectionNames()) {
            for (var document : database.getCollection(collection).find()) {
                if (document.toJson().contains(word)) {
                    places.add(collection + ' ' + document.get("_id"));
                }
            }
        }
        return places;
    }

    @Override
    public void close() {
        client.close();
    }
}
