package fi.otverkko.platform.privacy.uselog;

import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/// A [UseEntry] as a document, `{_id: "<case>/<number>", number, subject, …}`.
final class StoredEntry {

    private static final Set<String> FIELDS =
            Set.of("_id", "number", "subject", "roles", "part", "action", "reason", "client", "at", "previous", "hash");

    static Document write(UseEntry entry) {
        var use = entry.use();
        return new Document("_id", UseEntry.id(use.caseId(), entry.number()))
                .append("number", entry.number())
                .append("subject", use.subject())
                .append("roles", use.roles())
                .append("part", use.part())
                .append("action", use.action())
                .append("reason", use.reason())
                .append("client", use.client())
                .append("at", Date.from(entry.at()))
                .append("previous", entry.previous())
                .append("hash", entry.hash());
    }

    /// The entry; empty if the document is not of its shape.
    static Optional<UseEntry> read(Document document) {
        try {
            var use = new Use(
                    caseOf(document),
                    document.getString("subject"),
                    document.getString("roles"),
                    document.getString("part"),
                    document.getString("action"),
                    document.getString("reason"),
                    document.getString("client"));
            return document.keySet().equals(FIELDS)
                    ? Optional.of(new UseEntry(
                            use,
                            document.getLong("number"),
                            document.getDate("at").toInstant(),
                            document.getString("previous"),
                            document.getString("hash")))
                    : Optional.empty();
        } catch (ClassCastException | IllegalArgumentException | NullPointerException misshapen) {
            return Optional.empty();
        }
    }

    static String caseOf(Document document) {
        var id = String.valueOf(document.get("_id"));
        int slash = id.lastIndexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    /// The number in the id; 0 if there is none.
    static long numberOf(String id) {
        try {
            return Math.max(0, Long.parseLong(id.substring(id.lastIndexOf('/') + 1)));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private StoredEntry() {}
}
