package fi.otverkko.docstore;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/// The contract on MongoDB itself: the one at `OT_TEST_MONGODB_URI`, else one in a container.
class RealMongoTest extends DataLayerContract {

    private static @Nullable MongoDBContainer container;
    private static @Nullable String uri;

    @BeforeAll
    static void findOne() {
        uri = System.getenv("OT_TEST_MONGODB_URI");
        if (uri == null && DockerClientFactory.instance().isDockerAvailable()) {
            container = new MongoDBContainer("mongo:8.0");
            container.start();
            uri = container.getConnectionString();
        }
    }

    @AfterAll
    static void stop() {
        if (container != null) {
            container.stop();
        }
    }

    @Override
    String uri() {
        Assumptions.assumeTrue(
                uri != null,
                "NOT CHECKED against MongoDB itself: no OT_TEST_MONGODB_URI and no Docker engine on this machine");
        return uri;
    }
}
