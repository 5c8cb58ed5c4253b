package fi.otverkko.platform.messaging;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/// Whether the document store answers. Spring's own indicator asks `hello`, which the embedded store
/// does not know.
final class DocumentStoreHealth extends AbstractHealthIndicator {

    private final MongoDatabase database;

    DocumentStoreHealth(MongoDatabase database) {
        super("the document store does not answer");
        this.database = database.withTimeout(2, TimeUnit.SECONDS);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        try {
            database.runCommand(new Document("ping", 1));
            health.up();
        } catch (MongoException away) {
            health.down().withDetail("reason", away.getClass().getSimpleName());
        }
    }
}
