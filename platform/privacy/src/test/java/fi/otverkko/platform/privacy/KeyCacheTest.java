package fi.otverkko.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeyCacheTest {

    private final AtomicInteger loads = new AtomicInteger();
    private final KeyCache cache =
            new KeyCache(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC), Duration.ofMinutes(1), 2);

    @Test
    void loadsOnceAndKeepsTheLastUsed() {
        cache.get("a", this::load);
        cache.get("b", this::load);
        cache.get("a", this::load);
        cache.get("c", this::load);
        assertThat(loads).hasValue(3);
        assertThat(cache.size()).isEqualTo(2);

        cache.get("a", this::load);
        assertThat(loads).hasValue(3);
        cache.get("b", this::load);
        assertThat(loads).hasValue(4);
    }

    @Test
    void aKeyErasedWhileItWasLoadedIsNotKept() {
        cache.get("a", () -> {
            cache.forget("a");
            return load();
        });

        assertThat(cache.size()).isZero();
    }

    private Aead load() {
        loads.incrementAndGet();
        return new NoKey();
    }

    private static final class NoKey implements Aead {
        @Override
        public byte[] encrypt(byte[] text, byte[] associated) {
            throw new AssertionError("the cache does not use keys");
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] associated) {
            throw new AssertionError("the cache does not use keys");
        }
    }
}
