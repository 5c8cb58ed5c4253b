package fi.otverkko.platform.security;

import fi.otverkko.platform.security.token.TokenSettings;
import fi.otverkko.platform.security.token.Tokens;
import fi.otverkko.platform.web.problem.Problems;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Makes a service a stateless resource server that knows its access table.
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@EnableConfigurationProperties(TokenSettings.class)
class SecurityAutoConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    @Bean
    @ConditionalOnMissingBean
    static AccessTable accessTable() {
        return AccessTable.load(new ClassPathResource("access.yml"));
    }

    @Bean
    @ConditionalOnMissingBean
    static JwtDecoder jwtDecoder(TokenSettings settings) {
        return Tokens.decoder(settings);
    }

    @Bean
    static SecurityFilterChain resourceServer(HttpSecurity http, AccessTable table, Problems problems) {
        var denials = new Denials(problems);
        return http.csrf(AbstractHttpConfigurer::disable) // no cookie is ever looked at
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OpenInside.PATTERNS)
                        .permitAll()
                        .anyRequest()
                        .access(new TableAuthorization(table)))
                .addFilterAfter(new OpenLimit(table, problems), AuthorizationFilter.class)
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(denials::notSignedIn)
                        .accessDeniedHandler(denials::notAllowed)
                        .withObjectPostProcessor(refusingTokensBy(denials)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(denials::notSignedIn)
                        .accessDeniedHandler(denials::notAllowed))
                .build();
    }

    @Bean
    static GlobalOpenApiCustomizer describedAccess(AccessTable table) {
        return new DescribedAccess(table);
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> refusingTokensBy(Denials denials) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(denials::tokenRefused);
                return filter;
            }
        };
    }
}
