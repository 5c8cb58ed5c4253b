package fi.otverkko.platform.web;

import fi.otverkko.platform.kernel.Outage;
import fi.otverkko.platform.web.problem.ErrorPages;
import fi.otverkko.platform.web.problem.ProblemHandler;
import fi.otverkko.platform.web.problem.ProblemTexts;
import fi.otverkko.platform.web.problem.ProblemValve;
import fi.otverkko.platform.web.problem.Problems;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// Puts the parts of this module into a service that has it on its class path.
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
class WebAutoConfiguration implements WebMvcConfigurer {

    /// Spring Security's own filter stands at -100.
    private static final int AFTER_SECURITY = 0;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallArgument());
        resolvers.add(new PageArgument());
    }

    @Bean
    static ProblemTexts problemTexts(@Value("${ot.problems.strict:false}") boolean strict) {
        return ProblemTexts.gathered(strict);
    }

    @Bean
    static Problems problems(ProblemTexts texts, JsonMapper json, ObjectProvider<Outage> outages) {
        return new Problems(texts, json, outages.stream().toList());
    }

    @Bean
    static ProblemHandler problemHandler(Problems problems) {
        return new ProblemHandler(problems);
    }

    @Bean
    static ErrorPages errorPages(Problems problems) {
        return new ErrorPages(problems);
    }

    /// Comes after Boot's own, which knows pages only; the later valve is asked first.
    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemValve(Problems problems) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve(problems)));
    }

    @Bean
    static FilterRegistrationBean<CorrelationFilter> correlationFilter(Problems problems) {
        var registration = new FilterRegistrationBean<>(new CorrelationFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<BodyFilter> bodyFilter(
            Problems problems, @Value("${ot.web.large-bodies:}") List<String> largePaths) {
        var registration = new FilterRegistrationBean<>(new BodyFilter(problems, largePaths));
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    /// What comes in over HTTP is read strictly, what comes over Kafka is not: a person should hear of
    /// her typing error, a consumer must skip what it does not know.
    @Bean
    static ServerHttpMessageConvertersCustomizer strictJson(JsonMapper json) {
        var strict = json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
    }
}
