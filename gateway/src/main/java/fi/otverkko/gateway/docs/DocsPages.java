package fi.otverkko.gateway.docs;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/// `/docs` for people (Swagger UI, served from here), `/docs/openapi.json` for machines.
@Configuration(proxyBeanMethods = false)
class DocsPages implements WebFluxConfigurer {

    private final String swaggerUi;

    DocsPages(@Value("${ot.swagger-ui}") String version) {
        this.swaggerUi = "classpath:/META-INF/resources/webjars/swagger-ui/" + version + "/";
    }

    @Bean
    RouterFunction<ServerResponse> docs(Descriptions descriptions) {
        return RouterFunctions.route()
                .GET(
                        "/docs",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .bodyValue(new ClassPathResource("docs/index.html")))
                .GET(
                        "/docs/openapi.json",
                        request -> descriptions
                                .document()
                                .flatMap(document -> ServerResponse.ok()
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .bodyValue(document)))
                .build();
    }

    /// Only the files that the page names, not the whole of the library's examples.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/docs/{file:swagger-ui-bundle\\.js|swagger-ui\\.css|docs\\.js|docs\\.css}")
                .addResourceLocations(swaggerUi, "classpath:/docs/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
        registry.addResourceHandler("/{file:landing\\.css}")
                .addResourceLocations("classpath:/page/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }
}
