package fi.otverkko.intake.processing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.intake.processing.ProcessingRecord.Content;
import fi.otverkko.intake.processing.ProcessingRecord.Sort;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Stored;
import fi.otverkko.platform.web.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// All records of processing, in the collection `processingRecords`. They name no client, and lie in the clear.
@Component
class ProcessingRecords {

    /// When what the platform itself does was declared.
    private static final Instant DECLARED = Instant.parse("2026-11-01T00:00:00Z");

    private final OutboxCollection stored;

    ProcessingRecords(Outboxes outboxes, JsonMapper json) {
        this.stored = outboxes.collection("processingRecords");
        stored.documents().createIndex(ascending("state.sort", "_id"));
        stored.documents().createIndex(ascending("state.until"));
        declared(json).records().forEach(this::seed);
    }

    record Held(long edition, ProcessingRecord record) {

        static Held of(Stored stored) {
            return new Held(stored.edition(), ProcessingDocument.read(stored.id(), stored.state()));
        }
    }

    record Declared(List<DeclaredRecord> records) {}

    record DeclaredRecord(String id, Sort sort, Content content) {}

    static Declared declared(JsonMapper json) {
        try (var file =
                Objects.requireNonNull(ProcessingRecords.class.getResourceAsStream("/processing-records.json"))) {
            return json.readValue(file.readAllBytes(), Declared.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void seed(DeclaredRecord declared) {
        var record = new ProcessingRecord(declared.id(), declared.sort(), List.of(), declared.content());
        stored.seed(declared.id(), Change.silent(ProcessingDocument.write(record.publish(DECLARED))));
    }

    Held begin(Call call, Sort sort, Content draft) {
        var record = new ProcessingRecord(call.newId(), sort, List.of(), draft);
        return Held.of(stored.create(call, Change.silent(ProcessingDocument.write(record))));
    }

    /// @throws Refusal.Unknown `processing-record-unknown`
    Held change(String id, Call call, UnaryOperator<ProcessingRecord> decision) {
        return stored.update(
                        id,
                        call,
                        state -> Change.silent(
                                ProcessingDocument.write(decision.apply(ProcessingDocument.read(id, state)))))
                .map(Held::of)
                .orElseThrow(ProcessingRecords::unknown);
    }

    Optional<Held> find(String id) {
        return stored.find(id).map(Held::of);
    }

    /// In the order of their ids.
    ///
    /// @param drafts also those that were never published
    /// @param by     only agreements that end on that day or before
    List<Held> list(@Nullable Sort sort, boolean drafts, @Nullable LocalDate by, PageRequest page) {
        var wanted = new ArrayList<Bson>();
        if (sort != null) {
            wanted.add(eq("state.sort", sort.name()));
        }
        if (!drafts) {
            wanted.add(eq("state.isPublished", true));
        }
        if (by != null) {
            wanted.add(lte("state.until", by.toString()));
        }
        var after = page.position(1, keys -> gt("_id", keys.getFirst()));
        if (after != null) {
            wanted.add(after);
        }
        return stored.documents()
                .find(wanted.isEmpty() ? new Document() : and(wanted))
                .sort(ascending("_id"))
                .limit(page.limit() + 1)
                .map(document -> Held.of(Stored.of(document)))
                .into(new ArrayList<>());
    }

    static Refusal unknown() {
        return new Refusal.Unknown("processing-record-unknown");
    }
}
