package fi.otverkko.docstore.key;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/// Bytes that are compared without sign: the place of a document, or of an entry in an index. Made by
/// [KeyWriter], so that their order is the order of the values.
public final class Key implements Comparable<Key> {

    public static final Key FIRST = new Key(new byte[0]);

    private final byte[] bytes;

    public Key(byte[] bytes) {
        this.bytes = bytes;
    }

    public int length() {
        return bytes.length;
    }

    public boolean startsWith(Key prefix) {
        return bytes.length >= prefix.bytes.length
                && Arrays.equals(bytes, 0, prefix.bytes.length, prefix.bytes, 0, prefix.bytes.length);
    }

    public Key then(Key more) {
        var both = Arrays.copyOf(bytes, bytes.length + more.bytes.length);
        System.arraycopy(more.bytes, 0, both, bytes.length, more.bytes.length);
        return new Key(both);
    }

    /// The first key after all that start with this one. There always is one: no encoding is all of 0xff.
    public Key afterAll() {
        int last = bytes.length - 1;
        while (bytes[last] == (byte) 0xff) {
            last--;
        }
        var next = Arrays.copyOf(bytes, last + 1);
        next[last]++;
        return new Key(next);
    }

    /// Compares what comes after the first bytes of each.
    public int compareTail(int from, Key other, int otherFrom) {
        return Arrays.compareUnsigned(bytes, from, bytes.length, other.bytes, otherFrom, other.bytes.length);
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// How keys are kept in a page of the file.
    public static final class Type extends BasicDataType<Key> {

        private static final int OVERHEAD = 40;

        @Override
        public int compare(Key one, Key other) {
            return one.compareTo(other);
        }

        @Override
        public int getMemory(Key key) {
            return OVERHEAD + key.bytes.length;
        }

        @Override
        public void write(WriteBuffer out, Key key) {
            out.putVarInt(key.bytes.length).put(key.bytes);
        }

        @Override
        public Key read(ByteBuffer in) {
            var bytes = new byte[DataUtils.readVarInt(in)];
            in.get(bytes);
            return new Key(bytes);
        }

        @Override
        public Key[] createStorage(int size) {
            return new Key[size];
        }
    }
}
