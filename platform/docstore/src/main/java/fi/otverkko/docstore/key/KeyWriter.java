package fi.otverkko.docstore.key;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes values as bytes that sort as the store sorts values: types in MongoDB's order, numbers of all
/// types by their value, strings by their UTF-16 units. Equal values give equal bytes, and no value's bytes
/// begin another's, so values can be written one after the other.
public final class KeyWriter {

    private static final int EMPTY_LIST = 0x08;
    private static final int NULL = 0x10;
    private static final int NUMBER = 0x18;
    private static final int STRING = 0x20;
    private static final int UUID_4 = 0x48;
    private static final int OBJECT_ID = 0x50;
    private static final int BOOLEAN = 0x58;
    private static final int INSTANT = 0x60;

    /// Whole numbers up to here are compared exactly by the library, whatever their types.
    private static final double EXACT = 0x1p62;

    /// Beyond this the library compares a fraction with a whole number as if it had none.
    private static final double EXACT_FRACTION = 0x1p31;

    /// An empty list: a field that has nothing else to be found by.
    public enum Empty {
        LIST
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64);
    private boolean odd;

    /// Whether a value was written whose bytes do not sort, or are not equal, exactly as the library sorts
    /// and compares it: what an index says of it cannot be relied on.
    public boolean odd() {
        return odd;
    }

    public Key key() {
        return new Key(out.toByteArray());
    }

    public static Key of(@Nullable Object value) {
        return new KeyWriter().value(value).key();
    }

    /// The key before all values of this value's type.
    public static Key typeOf(Object value) {
        return new Key(new byte[] {(byte) tag(value)});
    }

    /// Whether conditions on such a value can be answered by an index.
    public static boolean plain(@Nullable Object value) {
        return value != null && tag(value) >= 0 && !new KeyWriter().value(value).odd();
    }

    public KeyWriter value(@Nullable Object value) {
        int tag = tag(value);
        if (tag < 0) {
            odd = true;
            OddValue.write(value, out);
            return this;
        }
        out.write(tag);
        switch (value) {
            case Number number -> number(number);
            case String text -> text(text);
            case UUID uuid -> {
                fixed(uuid.getMostSignificantBits());
                fixed(uuid.getLeastSignificantBits());
            }
            case ObjectId id -> out.writeBytes(id.toByteArray());
            case Boolean truth -> out.write(truth ? 1 : 0);
            case Instant instant -> fixed(instant.toEpochMilli() ^ Long.MIN_VALUE);
            case null, default -> {} // null, missing and the empty list are all said by their tag
        }
        return this;
    }

    private static int tag(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case Number _ -> NUMBER;
            case String _ -> STRING;
            case UUID _ -> UUID_4;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> BOOLEAN;
            case Instant _ -> INSTANT;
            case Empty _ -> EMPTY_LIST;
            default -> -1;
        };
    }

    /// The whole number below, and then, only if there is a fraction, the number itself.
    private void number(Number number) {
        double approximate = number.doubleValue();
        odd |= number instanceof Decimal128 || !(Math.abs(approximate) < EXACT);
        boolean whole = number instanceof Long || number instanceof Integer || approximate == Math.rint(approximate);
        fixed((number instanceof Long exact ? exact : (long) Math.floor(approximate)) ^ Long.MIN_VALUE);
        if (number instanceof Long || (whole && Math.abs(approximate) < EXACT)) {
            out.write(0);
        } else {
            odd |= Math.abs(approximate) >= EXACT_FRACTION;
            out.write(1);
            long bits = Double.doubleToLongBits(approximate);
            fixed(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        }
    }

    /// Each unit in one to three bytes without a zero, and a zero at the end.
    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit <= 1) {
                out.write(1);
                out.write(unit + 1);
            } else if (unit < 0x80) {
                out.write(unit);
            } else if (unit < 0x800) {
                out.write(0xc0 | (unit >> 6));
                out.write(0x80 | (unit & 0x3f));
            } else {
                out.write(0xe0 | (unit >> 12));
                out.write(0x80 | ((unit >> 6) & 0x3f));
                out.write(0x80 | (unit & 0x3f));
            }
        }
        out.write(0);
    }

    private void fixed(long bits) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (bits >>> shift));
        }
    }
}
