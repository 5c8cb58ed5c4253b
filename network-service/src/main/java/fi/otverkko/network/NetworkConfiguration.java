package fi.otverkko.network;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is nobody's feature.
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    /// Whole milliseconds: what is stored and told is then exactly what was decided upon.
    @Bean
    static Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
