package fi.otverkko.intake.written;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The targets of the area: `intake.written`.
@Configuration(proxyBeanMethods = false)
class WrittenConfiguration {

    @Bean
    static WritingTargets writingTargets(Environment environment) {
        return new WritingTargets(numbers(environment, "hours"), numbers(environment, "working-days"));
    }

    private static Map<String, Integer> numbers(Environment environment, String unit) {
        return Binder.get(environment)
                .bind("intake.written." + unit, Bindable.mapOf(String.class, Integer.class))
                .orElse(Map.of());
    }
}
