package fi.otverkko.platform.privacy.uselog;

import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;

/// A [LogRoot] with its signature, and the [Head]s it is about, as documents.
final class StoredRoot {

    /// The collection of the roots: `{_id: number, …}`.
    static final String ROOTS = "useLogRoots";

    /// The collection of the heads: `{_id: "<root>/<run>/<case>/", …}`, so that those of one root lie in the order of
    /// the chains.
    static final String HEADS = "useLogHeads";

    private static final Set<String> FIELDS =
            Set.of("_id", "at", "run", "heads", "headsHash", "previous", "hash", "signature");

    static Document write(LogRoot root, byte[] signature) {
        return new Document("_id", root.number())
                .append("at", Date.from(root.at()))
                .append("run", root.run())
                .append("heads", root.heads())
                .append("headsHash", root.headsHash())
                .append("previous", root.previous())
                .append("hash", root.hash())
                .append("signature", new Binary(signature));
    }

    /// The root; empty if the document is not of its shape.
    static Optional<LogRoot> read(Document document) {
        try {
            return document.keySet().equals(FIELDS)
                    ? Optional.of(new LogRoot(
                            document.getLong("_id"),
                            document.getDate("at").toInstant(),
                            document.getString("run"),
                            document.getLong("heads"),
                            document.getString("headsHash"),
                            document.getString("previous"),
                            document.getString("hash")))
                    : Optional.empty();
        } catch (ClassCastException | NullPointerException misshapen) {
            return Optional.empty();
        }
    }

    static byte[] signature(Document document) {
        return document.get("signature") instanceof Binary binary ? binary.getData() : new byte[0];
    }

    static Document write(Head head, long root, String run) {
        return new Document("_id", prefix(root, run) + head.caseId() + '/')
                .append("case", head.caseId())
                .append("root", root)
                .append("run", run)
                .append("number", head.number())
                .append("hash", head.hash());
    }

    /// A head that is not of its shape comes as one that no root is about.
    static Head head(Document document) {
        var number = document.get("number");
        return new Head(
                String.valueOf(document.get("case")),
                number instanceof Long whole ? whole : 0,
                String.valueOf(document.get("hash")));
    }

    /// All ids of the heads of one run begin with it.
    static String prefix(long root, String run) {
        return UseEntry.prefix(UseEntry.padded(root)) + UseEntry.prefix(run);
    }

    private StoredRoot() {}
}
