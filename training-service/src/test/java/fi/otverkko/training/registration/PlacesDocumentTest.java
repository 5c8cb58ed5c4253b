package fi.otverkko.training.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.training.event.Announcement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;

class PlacesDocumentTest {

    private static final Instant START = Instant.parse("2027-03-11T10:00:00Z");

    @Test
    void whatIsWrittenIsRead() {
        var places = new Places("t1", START, 2, List.of("a", "b"), List.of("c"), 0);

        assertThat(PlacesDocument.read("t1", PlacesDocument.write(places))).isEqualTo(places);
    }

    @Test
    void theLargestTrainingIsASmallDocument() {
        var full = new Places(
                "t1",
                START,
                Announcement.MOST_PLACES,
                people(Announcement.MOST_PLACES),
                people(Places.LONGEST_QUEUE),
                0);

        assertThat(bytes(PlacesDocument.write(full))).isLessThan(120_000);
    }

    private static List<String> people(int count) {
        return Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
    }

    private static int bytes(Document document) {
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            new DocumentCodec()
                    .encode(writer, document, EncoderContext.builder().build());
            return buffer.getSize();
        }
    }
}
