package fi.otverkko.platform.privacy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import fi.otverkko.platform.privacy.uselog.LogKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import org.bson.Document;
import org.bson.types.Binary;

/// Ends the life of the earlier KEKs: wraps every living key with the newest one, and then destroys the others, so that
/// an older copy of the wrapped keys opens nothing any more. Source: architecture §3, keys.
///
/// [KekSchedule] does it by itself; as a command it comes after `KekFile <path> rotate`. It may be stopped at any
/// point and run again: nothing is destroyed before everything opens without it. Erased cases have no key and get
/// none.
public final class KekRotation {

    private static final int BATCH = 500;

    /// Longer than it takes to make a key that was begun before the new KEK was announced.
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Path file;
    private final MongoDatabase database;

    /// @param file     of the KEK
    /// @param database where the wrapped keys live
    public KekRotation(Path file, MongoDatabase database) {
        this.file = file;
        this.database = database;
    }

    /// Re-wraps and destroys; the store's address comes from `MONGODB_URI`.
    ///
    /// @param arguments the path of the key file, and the name of the database with the wrapped keys
    @SuppressWarnings("SystemOut") // a command line tool
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var uri = System.getenv("MONGODB_URI");
        if (arguments.length != 2 || uri == null) {
            throw new IllegalArgumentException("usage: MONGODB_URI=… KekRotation <path of the key file> <database>");
        }
        try (var client = MongoClients.create(uri)) {
            var path = Path.of(arguments[0]);
            long keys = new KekRotation(path, client.getDatabase(arguments[1])).finish(GRACE);
            System.out.println(keys + " keys were wrapped anew; " + path + " holds the newest KEK only."
                    + " Destroy the earlier copies of it, too.");
        }
    }

    /// Leaves one KEK.
    ///
    /// @param grace how long a replica may take to store a key that it is just making
    /// @return how many keys were wrapped anew; none if an earlier run got so far
    /// @throws IllegalStateException if a key opens with none of the KEKs; then none was destroyed
    public long finish(Duration grace) throws IOException, InterruptedException {
        var kek = new Kek(file);
        new AnnouncedKek(database).announce(kek.only(kek.newest()));
        Thread.sleep(grace);
        long keys = rewrap(kek);
        KekFile.destroyEarlier(file);
        return keys;
    }

    /// Wraps with the newest KEK what is wrapped by another one.
    ///
    /// @return how many keys were wrapped anew
    /// @throws IllegalStateException if a key opens with none of the KEKs
    long rewrap(Kek kek) {
        var newest = kek.only(kek.newest());
        long keys = 0;
        long again;
        do { // until nothing is left to do: a replica may have made a key meanwhile
            again = rewrap(kek, newest) + (LogKey.rewrap(database, kek, newest) ? 1 : 0);
            keys += again;
        } while (again > 0);
        return keys;
    }

    private long rewrap(Aead all, Aead newest) {
        var documents = database.getCollection("keys");
        long count = 0;
        var after = "";
        ArrayList<Document> page;
        do {
            page = documents
                    .find(gt("_id", after))
                    .sort(ascending("_id"))
                    .limit(BATCH)
                    .into(new ArrayList<>());
            for (var document : page) {
                var id = document.getString("_id");
                var wrapped = document.get("wrapped", Binary.class);
                if (wrapped != null && !opens(id, wrapped, newest)) {
                    var anew = new Binary(rewrapped(id, wrapped, all, newest));
                    // Not if it was erased meanwhile.
                    documents.updateOne(and(eq("_id", id), exists("wrapped")), set("wrapped", anew));
                    count++;
                }
                after = id;
            }
        } while (page.size() == BATCH);
        return count;
    }

    static boolean opens(String caseId, Binary wrapped, Aead kek) {
        try {
            TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.getData(), kek, bytes(caseId), AeadConfig2026.get());
            return true;
        } catch (GeneralSecurityException wrappedByAnother) {
            return false;
        }
    }

    private static byte[] rewrapped(String caseId, Binary wrapped, Aead all, Aead newest) {
        try {
            var config = AeadConfig2026.get();
            var key = TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.getData(), all, bytes(caseId), config);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, newest, bytes(caseId), config);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "The key of case " + caseId + " opens with no KEK of the file; none was destroyed", failure);
        }
    }

    private static byte[] bytes(String caseId) {
        return caseId.getBytes(StandardCharsets.UTF_8);
    }
}
