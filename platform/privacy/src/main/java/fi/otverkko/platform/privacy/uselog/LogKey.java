package fi.otverkko.platform.privacy.uselog;

import com.google.crypto.tink.Aead;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.bson.Document;
import org.bson.types.Binary;

/// The key that signs the roots of the use log: Ed25519, wrapped by the key-encryption key and kept beside the wrapped
/// keys of the cases, so that whoever holds the databases alone can sign nothing. Decision 0018.
public final class LogKey {

    private static final String ID = "use-log";
    private static final String COLLECTION = "signing";
    private static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;

    private LogKey(KeyPair pair) {
        this.pair = pair;
    }

    /// The one key of a service; made when it is first asked for.
    ///
    /// @param database where the wrapped keys of the cases are
    /// @param kek      from [fi.otverkko.platform.privacy.KekFile#read]
    /// @throws IllegalStateException if the key was wrapped by another KEK
    public static LogKey in(MongoDatabase database, Aead kek) {
        var documents = database.getCollection(COLLECTION);
        var found = documents.find(Filters.eq("_id", ID)).first();
        try {
            return new LogKey(unwrapped(found == null ? made(documents, kek) : found, kek));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The key of the use log does not open with this KEK", failure);
        }
    }

    /// Wraps the key with the newest KEK, if it is not yet.
    ///
    /// @return whether it was wrapped anew
    public static boolean rewrap(MongoDatabase database, Aead all, Aead newest) {
        var documents = database.getCollection(COLLECTION);
        var found = documents.find(Filters.eq("_id", ID)).first();
        if (found == null) {
            return false;
        }
        var wrapped = found.get("wrapped", Binary.class).getData();
        try {
            newest.decrypt(wrapped, bytes(ID));
            return false;
        } catch (GeneralSecurityException wrappedByAnother) {
            // goes on below
        }
        try {
            var anew = newest.encrypt(all.decrypt(wrapped, bytes(ID)), bytes(ID));
            documents.updateOne(Filters.eq("_id", ID), Updates.set("wrapped", new Binary(anew)));
            return true;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The key of the use log opens with no KEK of the file", failure);
        }
    }

    /// What others need to verify a root: X.509 in Base64.
    public String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    byte[] sign(String hash) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(bytes(hash));
            return signature.sign();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The root of the use log cannot be signed", failure);
        }
    }

    boolean verifies(String hash, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(pair.getPublic());
            signature.update(bytes(hash));
            return signature.verify(signed);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    /// Two that make it at once: one insert wins, both use the winner's.
    private static Document made(MongoCollection<Document> documents, Aead kek) throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        var secret = pair.getPrivate().getEncoded();
        var open = pair.getPublic().getEncoded();
        var both = ByteBuffer.allocate(4 + secret.length + open.length)
                .putInt(secret.length)
                .put(secret)
                .put(open);
        var document = new Document("_id", ID).append("wrapped", new Binary(kek.encrypt(both.array(), bytes(ID))));
        try {
            documents.insertOne(document);
            return document;
        } catch (MongoWriteException failure) {
            var winner = documents.find(Filters.eq("_id", ID)).first();
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY || winner == null) {
                throw failure;
            }
            return winner;
        }
    }

    private static KeyPair unwrapped(Document document, Aead kek) throws GeneralSecurityException {
        var both = ByteBuffer.wrap(
                kek.decrypt(document.get("wrapped", Binary.class).getData(), bytes(ID)));
        var secret = new byte[both.getInt()];
        both.get(secret);
        var open = new byte[both.remaining()];
        both.get(open);
        var factory = KeyFactory.getInstance(ALGORITHM);
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(open)),
                factory.generatePrivate(new PKCS8EncodedKeySpec(secret)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
