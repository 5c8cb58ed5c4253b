package fi.otverkko.docstore.key;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Values that keys tell apart, but do not sort exactly: documents, lists in lists, bytes and what else is
/// rare in a field that is looked for.
final class OddValue {

    static void write(@Nullable Object value, ByteArrayOutputStream out) {
        out.write(tag(value));
        var equal = alike(value);
        var bytes = Unpooled.buffer();
        try {
            BsonEncoder.encodeValue(BsonEncoder.determineType(equal), equal, bytes);
            while (bytes.isReadable()) {
                int next = bytes.readByte() & 0xff;
                if (next <= 1) { // so that the zero at the end is the only one
                    out.write(1);
                    next++;
                }
                out.write(next);
            }
        } finally {
            bytes.release();
        }
        out.write(0);
    }

    private static int tag(@Nullable Object value) {
        return switch (value) {
            case MinKey _ -> 0x04;
            case Document _ -> 0x28;
            case Collection<?> _ -> 0x30;
            case BinData _ -> 0x38;
            case LegacyUUID _ -> 0x40;
            case BsonTimestamp _ -> 0x68;
            case BsonRegularExpression _ -> 0x70;
            case MaxKey _ -> 0x78;
            case null, default -> 0x74;
        };
    }

    /// The same value, with numbers in one type, so that equal values give equal bytes.
    private static @Nullable Object alike(@Nullable Object value) {
        return switch (value) {
            case Long whole when whole != (long) (double) whole -> whole;
            case Number number -> number.doubleValue() + 0.0; // -0.0 becomes 0.0
            case Document document -> {
                var all = new Document();
                document.forEach((name, each) -> all.put(name, alike(each)));
                yield all;
            }
            case Collection<?> all -> all.stream().map(OddValue::alike).toList();
            case null, default -> value;
        };
    }

    private OddValue() {}
}
