package fi.otverkko.gateway.signin;

import fi.otverkko.gateway.GatewaySettings;
import fi.otverkko.gateway.GatewaySettings.AccessLine;
import fi.otverkko.gateway.limit.CallerLimit;
import fi.otverkko.gateway.problem.Problem;
import fi.otverkko.gateway.problem.ProblemWriter;
import fi.otverkko.gateway.problem.Refused;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/// Who may come in, and by which way: with a bearer token (no session, no CSRF, never a cookie), or with a browser's
/// session.
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Access {

    private static final List<HttpMethod> HARMLESS =
            List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private final GatewaySettings settings;
    private final ProblemWriter problems;
    private final CallerLimit limit;
    private final List<PathPattern> links;

    Access(GatewaySettings settings, ProblemWriter problems, CallerLimit limit) {
        this.settings = settings;
        this.problems = problems;
        this.limit = limit;
        this.links = settings.access().stream()
                .filter(line -> line.who() == AccessLine.Who.LINK)
                .map(line -> PathPatternParser.defaultInstance.parse(line.path()))
                .toList();
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain bearer(ServerHttpSecurity http) {
        return common(http)
                .securityMatcher(Access::isBearer)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(signInFirst(Problem.TOKEN_INVALID))
                        .authenticationFailureHandler(
                                new ServerAuthenticationEntryPointFailureHandler(signInFirst(Problem.TOKEN_INVALID))))
                .addFilterAfter(limit::filter, SecurityWebFiltersOrder.AUTHENTICATION)
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain browser(
            ServerHttpSecurity http, Cookies cookies, ReactiveClientRegistrationRepository registrations) {
        var keycloakToo = new OidcClientInitiatedServerLogoutSuccessHandler(registrations);
        keycloakToo.setPostLogoutRedirectUri(settings.at("/"));
        keycloakToo.setLogoutSuccessUrl(URI.create("/"));
        return common(http)
                .csrf(csrf -> csrf.csrfTokenRepository(cookies.csrfTokens())
                        .csrfTokenRequestHandler(new CsrfHeader())
                        .requireCsrfProtectionMatcher(exchange -> changesInSession(exchange, cookies))
                        .accessDeniedHandler(deny(Problem.CSRF_TOKEN_MISSING)))
                .oauth2Login(
                        login -> login.authenticationSuccessHandler(new RedirectServerAuthenticationSuccessHandler("/"))
                                .authenticationFailureHandler(
                                        new RedirectServerAuthenticationFailureHandler("/?sign-in=failed")))
                .logout(logout -> logout.logoutHandler(new DelegatingServerLogoutHandler(
                                new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler()))
                        .logoutSuccessHandler(keycloakToo))
                .addFilterAfter(limit::filter, SecurityWebFiltersOrder.REACTOR_CONTEXT)
                .addFilterAfter(new CsrfCookie(cookies), SecurityWebFiltersOrder.CSRF)
                .build();
    }

    /// What the firewall refuses (`..`, `;`, encoded slashes and the like in a path) never reaches a route.
    @Bean
    ServerExchangeRejectedHandler malformed() {
        return (exchange, rejected) -> problems.write(exchange, Refused.because(Problem.REQUEST_REFUSED));
    }

    private ServerHttpSecurity common(ServerHttpSecurity http) {
        if (!settings.corsOrigins().isEmpty()) {
            http.addFilterAt(new Cors(settings, problems), SecurityWebFiltersOrder.CORS);
        }
        return http.headers(ServerHttpSecurity.HeaderSpec::disable) // door.SecurityHeaders
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .cors(ServerHttpSecurity.CorsSpec::disable)
                .authorizeExchange(this::rules)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(signInFirst(Problem.NOT_SIGNED_IN))
                        .accessDeniedHandler(noSuchPathOutsideApi()));
    }

    /// Steps of sign-in never come so far: filters before this one answer them.
    private void rules(AuthorizeExchangeSpec rules) {
        for (var line : settings.access()) {
            var given = line.method();
            var method = given == null ? null : HttpMethod.valueOf(given);
            var matched = rules.pathMatchers(method, line.path());
            switch (line.who()) {
                case ANYBODY, LINK -> matched.permitAll();
                case SIGNED_IN -> matched.authenticated();
                case THIS_MACHINE -> matched.access(Loopback::allows);
                case SIGN_IN -> matched.denyAll();
            }
        }
        rules.anyExchange().denyAll();
    }

    private ServerAuthenticationEntryPoint signInFirst(Problem problem) {
        return (exchange, failure) -> isApi(exchange)
                ? limit.failed(exchange).then(problems.write(exchange, Refused.because(problem)))
                : problems.write(exchange, Refused.because(Problem.NO_SUCH_PATH));
    }

    private ServerAccessDeniedHandler noSuchPathOutsideApi() {
        return (exchange, denied) ->
                problems.write(exchange, Refused.because(isApi(exchange) ? Problem.NOT_ALLOWED : Problem.NO_SUCH_PATH));
    }

    private ServerAccessDeniedHandler deny(Problem problem) {
        return (exchange, denied) -> problems.write(exchange, Refused.because(problem));
    }

    static boolean isApi(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().startsWith("/api/");
    }

    private static Mono<MatchResult> isBearer(ServerWebExchange exchange) {
        var given = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return given != null && given.toLowerCase(Locale.ROOT).startsWith("bearer ")
                ? MatchResult.match()
                : MatchResult.notMatch();
    }

    /// Without a session there is nothing that a foreign page could make a browser lend to it; nor where a link's
    /// secret,
    /// which the foreign page has not, is what lets in.
    private Mono<MatchResult> changesInSession(ServerWebExchange exchange, Cookies cookies) {
        return cookies.sessionIn(exchange.getRequest())
                        && !HARMLESS.contains(exchange.getRequest().getMethod())
                        && !comesByLink(exchange.getRequest().getPath())
                ? MatchResult.match()
                : MatchResult.notMatch();
    }

    private boolean comesByLink(PathContainer path) {
        return links.stream().anyMatch(link -> link.matches(path));
    }
}
