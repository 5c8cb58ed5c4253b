package fi.otverkko.network.statistics;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// How many erased cases count in a year that has not been published, in the collection `erasedCounts`, by year: one
/// number for each cell of the table, and the hashes of the ids of the cases in them, so that none counts twice.
/// Neither
/// an id nor what a case was follows from that; both go when the year has been published.
@Repository
class ErasedCounts {

    private final MongoCollection<Document> documents;

    ErasedCounts(MongoDatabase database) {
        this.documents = database.getCollection("erasedCounts");
    }

    /// Counts a case that is about to be erased, once.
    void add(String consultationId, CountedCase known) {
        var year = Integer.toString(known.decidedIn());
        begin(year);
        var updates = new ArrayList<Bson>(List.of(push("cases", mark(consultationId))));
        known.level().ifPresent(level -> known.groups().forEach(group -> updates.add(inc(cell(group, level), 1))));
        documents.updateOne(and(eq("_id", year), ne("cases", mark(consultationId))), combine(updates));
    }

    /// Adds the numbers of a year to a table.
    ///
    /// @return the marks of the cases that are in them
    Set<String> addTo(DecisionTable table, int year) {
        var document = documents.find(eq("_id", Integer.toString(year))).first();
        if (document == null) {
            return Set.of();
        }
        for (var group : DecisionTable.GROUPS) {
            var row = document.get("counts", new Document()).get(group, new Document());
            DecisionTable.LEVELS.forEach(level -> table.add(group, level, row.get(level, 0)));
        }
        return new HashSet<>(document.getList("cases", String.class, List.of()));
    }

    /// The year has been published: its numbers are of no use any more.
    void forget(int year) {
        documents.deleteOne(eq("_id", Integer.toString(year)));
    }

    private void begin(String year) {
        try {
            documents.insertOne(new Document("_id", year).append("cases", List.of()));
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
        }
    }

    /// Tells whether a case is counted to whoever knows its id, and nothing to anybody else: ids are random.
    static String mark(String consultationId) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(consultationId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String cell(String group, String level) {
        return "counts." + group + "." + level;
    }
}
