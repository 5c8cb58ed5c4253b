package fi.otverkko.gateway.page;

import fi.otverkko.gateway.GatewaySettings;
import fi.otverkko.gateway.text.Language;
import fi.otverkko.gateway.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/// Says where one is, who one is, and leads on: to sign-in and to the API description.
@RestController
class LandingPage {

    private final Texts texts = new Texts("landing");
    private final String template;
    private final String area;

    LandingPage(GatewaySettings settings) throws IOException {
        template = new ClassPathResource("page/landing.html").getContentAsString(StandardCharsets.UTF_8);
        area = settings.area();
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> show(@AuthenticationPrincipal @Nullable OidcUser user, ServerWebExchange exchange) {
        var language = Language.of(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        var failed = exchange.getRequest().getQueryParams().containsKey("sign-in");
        Mono<CsrfToken> csrf = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        var session = user == null
                ? Mono.just("<p><a class=\"action\" href=\"/oauth2/authorization/keycloak\">"
                        + text("sign-in", language) + "</a></p>")
                : csrf.map(token -> signedIn(user, token, language));
        return session.map(links -> template.replace("{lang}", language.tag())
                .replace("{what}", text("what", language, area))
                .replace("{notice}", failed ? "<p class=\"notice\">" + text("failed", language) + "</p>" : "")
                .replace("{docs}", text("docs", language))
                .replace("{session}", links));
    }

    private String signedIn(OidcUser user, CsrfToken token, Language language) {
        var name = Objects.requireNonNullElse(user.getPreferredUsername(), user.getName());
        return "<p>" + text("signed-in", language, name) + "</p><form method=\"post\" action=\"/logout\">"
                + "<input type=\"hidden\" name=\"" + token.getParameterName() + "\" value=\""
                + HtmlUtils.htmlEscape(token.getToken()) + "\"><button>" + text("sign-out", language)
                + "</button></form>";
    }

    private String text(String key, Language language, Object... arguments) {
        return HtmlUtils.htmlEscape(texts.text(key, language, List.of(arguments)), "UTF-8");
    }
}
