package fi.otverkko.platform.messaging;

import org.bson.Document;

/// An aggregate as it is stored now.
///
/// @param edition counts the changes made by people's calls, from 1: what a typing person holds as
///                `ETag`. Background messages do not touch it
public record Stored(String id, long edition, Document state) {

    /// Reads a whole document of an [OutboxCollection].
    public static Stored of(Document document) {
        return new Stored(
                document.getString("_id"), document.getLong("edition"), document.get("state", Document.class));
    }
}
