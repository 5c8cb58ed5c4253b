package fi.otverkko.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The settings that all services share, below everything that a service or its operator says.
///
/// They stand in the `ot-defaults.yml` of each platform module, which do not overlap, except what depends
/// on whether somebody collects traces: `OTEL_EXPORTER_OTLP_ENDPOINT` switches their export on.
final class ServiceDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var sources = environment.getPropertySources();
        sources.addLast(new MapPropertySource("ot-defaults-tracing", tracing(environment.getProperty(ENDPOINT, ""))));
        try {
            var loader = new YamlPropertySourceLoader();
            for (var defaults : new PathMatchingResourcePatternResolver().getResources("classpath*:ot-defaults.yml")) {
                loader.load(defaults.getDescription(), defaults).forEach(sources::addLast);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> tracing(String endpoint) {
        if (endpoint.isBlank()) {
            return Map.of("management.tracing.export.enabled", "false", "management.tracing.sampling.probability", "0");
        }
        var traces = (endpoint.endsWith("/") ? endpoint : endpoint + "/") + "v1/traces";
        return Map.of(
                "management.opentelemetry.tracing.export.otlp.endpoint",
                traces,
                "management.tracing.sampling.probability",
                "1");
    }

    /// After the service's own configuration files, which therefore win.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
