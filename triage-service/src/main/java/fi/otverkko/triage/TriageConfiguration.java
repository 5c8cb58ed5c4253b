package fi.otverkko.triage;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is nobody's feature.
@Configuration(proxyBeanMethods = false)
class TriageConfiguration {

    /// Whole milliseconds: what is stored and told is then exactly what was decided upon.
    @Bean
    static Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
