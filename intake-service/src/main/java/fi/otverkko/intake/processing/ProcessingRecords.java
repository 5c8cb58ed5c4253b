package fi.otverkko.intake.processing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.intake.processing.ProcessingRecord.Content;
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
        stored.documents().createIndex(ascending("state.unreminded"));
        declared(json).records().forEach(this::seed);
    }

    record Held(long edition, ProcessingRecord record) {

        static Held of(Stored stored) {
            return new Held(stored.edition(), ProcessingDocument.read(stored.id(), stored.state()));
        }
    }

    record Declared(List<DeclaredRecord> records) {}

    /// @param content published as it is; null for what is a draft only
    /// @param draft   for the officer to finish
    record DeclaredRecord(
            String id,
            Sort sort,
            @Nullable Content content,
            @Nullable Content draft) {}

    static Declared declared(JsonMapper json) {
        try (var file =
                Objects.requireNonNull(ProcessingRecords.class.getResourceAsStream("/processing-records.json"))) {
            return json.readValue(file.readAllBytes(), Declared.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void seed(DeclaredRecord declared) {
        var record = new ProcessingRecord(declared.id(), declared.sort(), List.of(), declared.content(), null)
                .publish(DECLARED);
        var draft = declared.draft();
        var seeded = draft == null ? record : record.drafted(draft);
        stored.seed(declared.id(), Change.silent(ProcessingDocument.write(seeded)));
    }

    Held begin(Call call, Sort sort, Content draft) {
        var record = new ProcessingRecord(call.newId(), sort, List.of(), draft, null);
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

    /// Those of which the officer has not been reminded and which end or are to be reviewed by that day, earliest
    /// first.
    List<String> toRemindOf(LocalDate by, int atMost) {
        return stored.documents()
                .find(lte("state.unreminded", by.toString()))
                .sort(ascending("state.unreminded", "_id"))
                .limit(atMost)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    /// Tells that this one ends; once, also if several replicas do it.
    void remind(String id, Instant now) {
        stored.maintain(id, state -> {
            var record = ProcessingDocument.read(id, state);
            var due = record.due();
            return due == null || due.equals(record.remindedOf())
                    ? null
                    : new Change(
                            ProcessingDocument.write(record.reminded()),
                            List.of(ProcessingMessages.reminded(record, due, now)));
        });
    }

    Optional<Held> find(String id) {
        return stored.find(id).map(Held::of);
    }

    /// In the order of their ids.
    ///
    /// @param drafts also those that were never published
    /// @param by     only those that end or are to be reviewed on that day or before
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
