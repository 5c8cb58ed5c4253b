package fi.otverkko.intake.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Case text as it is stored and as the rules see it: bytes that say nothing without the case's key.
public final class SealedText {

    private final byte[] bytes;

    public SealedText(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealedText sealed && Arrays.equals(sealed.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SealedText";
    }
}
