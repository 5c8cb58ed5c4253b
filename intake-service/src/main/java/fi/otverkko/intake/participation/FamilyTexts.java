package fi.otverkko.intake.participation;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/// Reads what is declared; a service without it does not start.
@Configuration(proxyBeanMethods = false)
class FamilyTexts {

    @Bean
    OwnSections ownSections(JsonMapper json) throws IOException {
        return read(json, "family/own-section.json", OwnSections.class);
    }

    @Bean
    ProcessingInformation processingInformation(JsonMapper json) throws IOException {
        return read(json, "family/information.json", ProcessingInformation.class);
    }

    private static <T> T read(JsonMapper json, String file, Class<T> type) throws IOException {
        try (var in = new ClassPathResource(file).getInputStream()) {
            return json.readValue(in, type);
        }
    }
}
