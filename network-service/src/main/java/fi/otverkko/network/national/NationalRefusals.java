package fi.otverkko.network.national;

import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import fi.otverkko.platform.messaging.Inbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Repository;

/// Messages of other areas that were not believed, in the collection `nationalRefusals`. Counted:
/// `ot.national.refused` by speaker and reason.
@Repository
class NationalRefusals {

    private static final Logger log = LoggerFactory.getLogger(NationalRefusals.class);

    private final MongoCollection<Document> documents;
    private final MeterRegistry meters;
    private final Clock clock;

    NationalRefusals(MongoDatabase database, MeterRegistry meters, Clock clock) {
        this.documents = database.getCollection("nationalRefusals");
        this.meters = meters;
        this.clock = clock;
        documents.createIndex(Indexes.descending("order"));
    }

    /// Keeps one message's refusal, once.
    void keep(Message<byte[]> message, String speaker, String reason) {
        var headers = message.getHeaders();
        var refusal = new NationalRefusal(
                String.valueOf(headers.get(KafkaHeaders.RECEIVED_TOPIC)),
                Objects.requireNonNullElse(headers.get(KafkaHeaders.RECEIVED_PARTITION, Integer.class), -1),
                Objects.requireNonNullElse(headers.get(KafkaHeaders.OFFSET, Long.class), -1L),
                speaker,
                Objects.requireNonNullElse(Inbox.attribute(message, "source"), ""),
                Objects.requireNonNullElse(Inbox.attribute(message, "type"), ""),
                reason,
                clock.instant());
        if (insert(refusal)) {
            meters.counter("ot.national.refused", "speaker", speaker, "reason", reason)
                    .increment();
            log.warn(
                    "Refused a message of {}: partition {}, offset {}, reason {}",
                    refusal.topic(),
                    refusal.partition(),
                    refusal.offset(),
                    reason);
        }
    }

    /// The latest first.
    ///
    /// @param before the [#order] of the last one seen; null to begin
    List<NationalRefusal> latest(@Nullable String before, int limit) {
        return documents
                .find(before == null ? new Document() : lt("order", before))
                .sort(descending("order"))
                .limit(limit)
                .map(NationalRefusals::read)
                .into(new ArrayList<>());
    }

    /// Sorts by time, then by place.
    static String order(NationalRefusal refusal) {
        return String.format("%015d %s", refusal.refusedAt().toEpochMilli(), refusal.id());
    }

    private boolean insert(NationalRefusal refusal) {
        try {
            documents.insertOne(write(refusal));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    private static Document write(NationalRefusal refusal) {
        return new Document("_id", refusal.id())
                .append("order", order(refusal))
                .append("topic", refusal.topic())
                .append("partition", refusal.partition())
                .append("offset", refusal.offset())
                .append("speaker", refusal.speaker())
                .append("claimed", refusal.claimed())
                .append("type", refusal.type())
                .append("reason", refusal.reason())
                .append("refusedAt", Date.from(refusal.refusedAt()));
    }

    private static NationalRefusal read(Document document) {
        return new NationalRefusal(
                document.getString("topic"),
                document.getInteger("partition"),
                document.getLong("offset"),
                document.getString("speaker"),
                document.getString("claimed"),
                document.getString("type"),
                document.getString("reason"),
                document.getDate("refusedAt").toInstant());
    }
}
