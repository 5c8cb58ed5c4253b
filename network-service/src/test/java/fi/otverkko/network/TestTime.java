package fi.otverkko.network;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that stands where a test puts it.
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

    @Bean
    @Primary
    SetClock setClock() {
        return new SetClock();
    }

    /// A clock that stands still.
    public static final class SetClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-23T08:00:00Z");

        public void set(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
