package fi.otverkko.platform.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fi.otverkko.platform.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// One data key per case, wrapped by the key-encryption key, in a database of its own. Decision 0007.
///
/// The collection `keys` holds `{_id: case, wrapped, createdAt}`; of an erased case `{_id, erasedAt}` stays, so that
/// a late writer cannot give the case a new key.
public final class CaseKeys {

    /// How long an opened key is kept. Another replica may open an erased case for so long, unless it
    /// is told to [#forget].
    static final Duration CACHE_LIFE = Duration.ofMinutes(1);

    /// Opened keys at most; a few hundred bytes each.
    static final int CACHE_SIZE = 1_000;

    private final MongoCollection<Document> documents;
    private final AnnouncedKek announced;
    private final Kek kek;
    private final Clock clock;
    private final KeyCache cache;

    /// @param database where the wrapped keys live, and nothing else
    public CaseKeys(MongoDatabase database, Kek kek, Clock clock) {
        this.documents = database.getCollection("keys");
        this.announced = new AnnouncedKek(database);
        this.kek = kek;
        this.clock = clock;
        this.cache = new KeyCache(clock, CACHE_LIFE, CACHE_SIZE);
    }

    /// Destroys the key of a case: what was sealed with it opens nowhere any more. Twice is harmless.
    public void erase(String caseId) {
        var now = Date.from(clock.instant());
        documents.updateOne(
                Filters.eq("_id", caseId),
                Updates.combine(Updates.unset("wrapped"), Updates.min("erasedAt", now)),
                new UpdateOptions().upsert(true));
        forget(caseId);
    }

    /// Drops the opened key of a case from this replica's memory, after another replica erased it.
    public void forget(String caseId) {
        cache.forget(caseId);
    }

    /// The key of a case, made when it is first asked for.
    ///
    /// @throws Refusal.Unknown `case-erased`
    Aead toSeal(String caseId) {
        return cache.get(caseId, () -> {
            var found = find(caseId);
            return unwrapped(caseId, found == null ? created(caseId) : found);
        });
    }

    /// The key of a case that has sealed text.
    ///
    /// @throws Refusal.Unknown `case-erased`
    Aead toOpen(String caseId) {
        return cache.get(caseId, () -> {
            var found = find(caseId);
            if (found == null) {
                throw new IllegalStateException("Case " + caseId + " has no key and was never erased");
            }
            return unwrapped(caseId, found);
        });
    }

    private @Nullable Document find(String caseId) {
        return documents.find(Filters.eq("_id", caseId)).first();
    }

    /// Two that create at once: one insert wins, both use the winner's key.
    private Document created(String caseId) {
        var inForce = announced.inForce(kek);
        try {
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    keyset, inForce, bytes(caseId), AeadConfig2026.get());
            var document = new Document("_id", caseId)
                    .append("wrapped", new Binary(wrapped))
                    .append("createdAt", Date.from(clock.instant()));
            documents.insertOne(document);
            return document;
        } catch (MongoWriteException failure) {
            var winner = find(caseId);
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY || winner == null) {
                throw failure;
            }
            return winner;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The key of case " + caseId + " cannot be made", failure);
        }
    }

    private Aead unwrapped(String caseId, Document document) {
        var wrapped = document.get("wrapped", Binary.class);
        if (wrapped == null) {
            throw new Refusal.Unknown("case-erased");
        }
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped.getData(), kek, bytes(caseId), AeadConfig2026.get())
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The key of case " + caseId + " does not open with this KEK", failure);
        }
    }

    private static byte[] bytes(String caseId) {
        return caseId.getBytes(StandardCharsets.UTF_8);
    }
}
