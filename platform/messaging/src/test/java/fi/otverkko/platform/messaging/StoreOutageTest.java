package fi.otverkko.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import fi.otverkko.platform.kernel.Refusal;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;

class StoreOutageTest {

    private final StoreOutage outage = new StoreOutage();

    @Test
    void isWhenTheStoreDoesNotAnswer() {
        assertThat(outage.explains(new MongoTimeoutException("no server"))).isTrue();
    }

    @Test
    void isSeenThroughWhatWrapsIt() {
        var read = new MongoSocketReadException("closed", new ServerAddress());

        assertThat(outage.explains(new IllegalStateException(new RuntimeException(read))))
                .isTrue();
    }

    @Test
    void isNotWhatTheStoreRefusesOrWeDecide() {
        var refused = new BsonDocument("ok", new BsonInt32(0)).append("errmsg", new BsonString("unknown operator"));

        assertThat(outage.explains(new MongoCommandException(refused, new ServerAddress())))
                .isFalse();
        assertThat(outage.explains(new Refusal.Conflict("contention"))).isFalse();
    }
}
