package fi.otverkko.docstore;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsTest {

    @ParameterizedTest
    @ValueSource(strings = {"find", "count", "distinct", "getMore", "isMaster", "listCollections", "ping"})
    void theseChangeNothing(String command) {
        assertThat(Reads.isRead(command, new Document(command, "things"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert",
                "update",
                "delete",
                "findAndModify",
                "create",
                "createIndexes",
                "drop",
                "dropDatabase",
                "dropIndexes",
                "renameCollection",
                "somethingNew"
            })
    void allOthersAreWrites(String command) {
        assertThat(Reads.isRead(command, new Document(command, "things"))).isFalse();
    }

    @Test
    void anAggregationIsAReadUnlessAStageStoresItsResult() {
        assertThat(isRead(new Document("$match", new Document("$outcome", 1)))).isTrue();
        assertThat(isRead(new Document("$project", new Document("all", new Document("$mergeObjects", "$a")))))
                .isTrue();
        assertThat(isRead(new Document("$out", "others"))).isFalse();
        assertThat(isRead(new Document("$merge", new Document("into", "others"))))
                .isFalse();
        assertThat(isRead(new Document("$lookup", new Document("pipeline", List.of(new Document("$out", "others"))))))
                .isFalse();
    }

    private static boolean isRead(Document stage) {
        return Reads.isRead("aggregate", new Document("aggregate", "things").append("pipeline", List.of(stage)));
    }
}
