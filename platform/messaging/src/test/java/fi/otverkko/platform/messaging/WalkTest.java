package fi.otverkko.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WalkTest {

    private final OutboxFixture fixture = new OutboxFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void eachThatMatchesComesOnceInOrderOverManyPages() {
        put(1_001);

        var even = Walk.byId(fixture.things.documents(), Filters.eq("even", true))
                .map(document -> document.getString("_id"))
                .toList();

        assertThat(even).hasSize(501).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aFullLastPageIsFollowedByNothing() {
        put(400);

        assertThat(Walk.byId(fixture.things.documents(), new Document())).hasSize(400);
    }

    @Test
    void whatIsChangedOnTheWaySkipsNobody() {
        put(500);
        var documents = fixture.things.documents();

        var seen = Walk.byId(documents, Filters.exists("even"))
                .peek(document -> documents.updateOne(Filters.eq(document.get("_id")), Updates.unset("even")))
                .count();

        assertThat(seen).isEqualTo(500);
    }

    private void put(int count) {
        fixture.things
                .documents()
                .insertMany(IntStream.range(0, count)
                        .mapToObj(
                                number -> new Document("_id", "%05d".formatted(number)).append("even", number % 2 == 0))
                        .toList());
    }
}
