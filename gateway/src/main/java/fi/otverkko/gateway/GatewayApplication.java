package fi.otverkko.gateway;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the gateway. It starts and answers whether or not the services and Keycloak are up.
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] arguments) {
        var application = new SpringApplication(GatewayApplication.class);
        // Nobody collects traces unless an endpoint is named; the trace context is passed on in any case.
        var collected =
                !System.getenv().getOrDefault("OTEL_EXPORTER_OTLP_ENDPOINT", "").isBlank();
        application.setDefaultProperties(Map.of("management.tracing.sampling.probability", collected ? "1" : "0"));
        application.run(arguments);
    }
}
