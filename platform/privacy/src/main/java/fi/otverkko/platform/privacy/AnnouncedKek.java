package fi.otverkko.platform.privacy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.google.crypto.tink.Aead;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.OptionalInt;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// Which KEK is in force, so that no process wraps a new key with one that is about to be destroyed. A sealed word
/// stands for it: who cannot open it does not know the KEK.
final class AnnouncedKek {

    private static final String ID = "kek";
    private static final byte[] PLACE = "announced-kek".getBytes(StandardCharsets.UTF_8);

    private final MongoCollection<Document> documents;

    /// @param database where the wrapped keys live
    AnnouncedKek(MongoDatabase database) {
        this.documents = database.getCollection("announced");
    }

    /// Puts another KEK in force.
    void announce(Aead kek) {
        try {
            documents.updateOne(
                    eq("_id", ID),
                    combine(set("word", new Binary(kek.encrypt(new byte[0], PLACE))), unset("since")),
                    new UpdateOptions().upsert(true));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The new KEK cannot be used", failure);
        }
    }

    /// The id of the KEK in force; empty before the first was announced. Tink writes it behind the first byte.
    OptionalInt id() {
        var word = word();
        return word == null ? OptionalInt.empty() : OptionalInt.of(idIn(word));
    }

    /// The KEK that wraps new keys; before the first was announced, the newest.
    ///
    /// @throws IllegalStateException if this process does not hold it
    Aead inForce(Kek kek) {
        var word = word();
        try {
            var inForce = kek.only(word == null ? kek.newest() : idIn(word));
            if (word != null) {
                inForce.decrypt(word, PLACE);
            }
            return inForce;
        } catch (GeneralSecurityException another) {
            throw new IllegalStateException("The key-encryption key in force is another one", another);
        }
    }

    /// Since when it is in force, as far as anybody noted it.
    ///
    /// @param now noted if nobody did
    Instant since(Instant now) {
        documents.updateOne(and(eq("_id", ID), exists("since", false)), set("since", Date.from(now)));
        return Objects.requireNonNull(date("since"), "a KEK is announced");
    }

    void noteDestroyed(Instant at) {
        documents.updateOne(eq("_id", ID), set("earlierDestroyedAt", Date.from(at)));
    }

    /// When earlier KEKs were last destroyed by the schedule; null if never.
    @Nullable
    Instant destroyedAt() {
        return date("earlierDestroyedAt");
    }

    private @Nullable Instant date(String field) {
        var document = documents.find(eq("_id", ID)).first();
        var date = document == null ? null : document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    private byte @Nullable [] word() {
        var document = documents.find(eq("_id", ID)).first();
        return document == null ? null : document.get("word", Binary.class).getData();
    }

    private static int idIn(byte[] word) {
        return ByteBuffer.wrap(word, 1, Integer.BYTES).getInt();
    }
}
