package fi.otverkko.gateway.signin;

import fi.otverkko.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;

/// The two cookies of a browser. Over TLS they carry the prefix `__Host-`, which no sub-domain and no plain http can
/// forge; browsers take that prefix only with `Secure`, so plain http in the demo goes without. There the names carry
/// the area, because cookies know no ports and two areas may run on one machine.
@Configuration(proxyBeanMethods = false)
public class Cookies {

    private final boolean secure;
    private final String session;
    private final String csrf;

    Cookies(GatewaySettings settings) {
        secure = settings.secure();
        session = secure ? "__Host-SESSION" : "SESSION-" + settings.area();
        csrf = secure ? "__Host-XSRF-TOKEN" : "XSRF-TOKEN-" + settings.area();
    }

    /// Whether the request claims to belong to a session, living or dead.
    public boolean sessionIn(ServerHttpRequest request) {
        return request.getCookies().containsKey(session);
    }

    @Bean
    WebSessionIdResolver sessionId() {
        var resolver = new CookieWebSessionIdResolver();
        resolver.setCookieName(session);
        resolver.addCookieInitializer(cookie -> harden(cookie).httpOnly(true));
        return resolver;
    }

    /// Readable for the page's own script, which sends it back as `X-XSRF-TOKEN`.
    CookieServerCsrfTokenRepository csrfTokens() {
        var repository = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieName(csrf);
        repository.setCookieCustomizer(Cookies.this::harden);
        return repository;
    }

    private ResponseCookie.ResponseCookieBuilder harden(ResponseCookie.ResponseCookieBuilder cookie) {
        return cookie.secure(secure).path("/").sameSite("Lax");
    }
}
