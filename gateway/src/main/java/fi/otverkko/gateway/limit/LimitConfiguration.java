package fi.otverkko.gateway.limit;

import fi.otverkko.gateway.problem.ProblemWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The limit stands inside both sign-in chains, where it is known who calls, and nowhere else.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

    @Bean
    CallerLimit callerLimit(LimitSettings settings, ClientAddress addresses, ProblemWriter problems) {
        return new CallerLimit(settings, addresses, problems);
    }
}
