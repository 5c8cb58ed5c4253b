package fi.otverkko.platform.privacy;

import com.google.crypto.tink.Aead;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.bson.Document;
import org.bson.types.Binary;

/// Which KEK is the one to come, so that a process that started before it was made wraps no new key with one that is
/// about to be destroyed. A sealed word stands for it: who cannot open it does not know the KEK.
final class AnnouncedKek {

    private static final String ID = "kek";
    private static final byte[] PLACE = "announced-kek".getBytes(StandardCharsets.UTF_8);

    private final MongoCollection<Document> documents;

    /// @param database where the wrapped keys live
    AnnouncedKek(MongoDatabase database) {
        this.documents = database.getCollection("announced");
    }

    void announce(Aead kek) {
        try {
            documents.updateOne(
                    Filters.eq("_id", ID),
                    Updates.set("word", new Binary(kek.encrypt(new byte[0], PLACE))),
                    new UpdateOptions().upsert(true));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The new KEK cannot be used", failure);
        }
    }

    /// Stops a process that does not know the KEK to come.
    ///
    /// @throws IllegalStateException if it has to be started anew
    void require(Aead kek) {
        var announced = documents.find(Filters.eq("_id", ID)).first();
        try {
            if (announced != null) {
                kek.decrypt(announced.get("word", Binary.class).getData(), PLACE);
            }
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException(
                    "The key-encryption key was rotated after this process started: start it again", unknown);
        }
    }
}
