package fi.otverkko.platform.privacy.uselog;

import fi.otverkko.platform.privacy.uselog.Use.Disclosure;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A [UseEntry] as a document, `{_id: "<case>/<number>", number, subject, …}`.
final class StoredEntry {

    private static final Set<String> FIELDS =
            Set.of("_id", "number", "subject", "roles", "part", "action", "reason", "client", "at", "previous", "hash");

    /// What a disclosure has besides.
    static final String RECIPIENT = "recipient";

    private static final String CONTENT = "content";

    private static final Set<String> OF_A_DISCLOSURE =
            Stream.concat(FIELDS.stream(), Stream.of(RECIPIENT, CONTENT)).collect(Collectors.toUnmodifiableSet());

    static Document write(UseEntry entry) {
        var use = entry.use();
        var document = new Document("_id", UseEntry.id(use.caseId(), entry.number()))
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
        var disclosure = use.disclosure();
        return disclosure == null
                ? document
                : document.append(RECIPIENT, disclosure.recipient()).append(CONTENT, disclosure.content());
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
                    document.getString("client"),
                    disclosure(document));
            return document.keySet().equals(use.disclosure() == null ? FIELDS : OF_A_DISCLOSURE)
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

    private static @Nullable Disclosure disclosure(Document document) {
        return document.containsKey(RECIPIENT)
                ? new Disclosure(document.getString(RECIPIENT), document.getString(CONTENT))
                : null;
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
