package fi.otverkko.platform.web.description;

import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/// Describes what all services have in common.
@AutoConfiguration
@ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
class DescriptionAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Call.class, PageRequest.class);
    }

    @Bean
    static GlobalOperationCustomizer describedArguments() {
        return new DescribedArguments();
    }

    @Bean
    static GlobalOpenApiCustomizer describedService(@Value("${spring.application.name:service}") String name) {
        return new DescribedService(name);
    }

    @Bean
    static ModelResolver namedModels(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new NestedNames()).openapi31(true);
    }

    @Bean
    static GlobalOpenApiCustomizer describedProblems() {
        return new DescribedProblems();
    }
}
