package fi.otverkko.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Where the gateway stands and what stands behind it.
///
/// @param area code of the wellbeing services county, or `national`
/// @param publicUrl the address people see; `https` makes cookies `Secure` with the prefix `__Host-` and sends HSTS
/// @param services name of the service, which is also the second part of its paths (`/api/<name>/…`), and its address
/// @param access who may call what, the first line that fits decides; `access.yml`
/// @param corsOrigins origins of regional portals whose scripts may call with a bearer token; cookies are never allowed
/// @param trustedProxies addresses whose `X-Forwarded-For` is believed, for the rate limit only
/// @param bodyLimit largest request body
/// @param bodyTime how long a request body may take from its first wait to its end
@Validated
@ConfigurationProperties("ot.gateway")
public record GatewaySettings(
        @NotEmpty String area,
        @NotNull URI publicUrl,
        @NotEmpty Map<String, URI> services,
        @NotEmpty List<@Valid AccessLine> access,
        @DefaultValue List<String> corsOrigins,
        @DefaultValue Set<String> trustedProxies,
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("30s") Duration bodyTime) {

    /// Whether people reach the gateway over TLS.
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    /// Requests to services that need no sign-in, as `METHOD /path/pattern`.
    public Set<String> open() {
        return access.stream()
                .filter(line -> line.who().withoutSignIn() && line.path().startsWith("/api/"))
                .map(line -> line.method() + " " + line.path())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The public address of a path of the gateway.
    public String at(String path) {
        return publicUrl.toString().replaceAll("/$", "") + path;
    }

    /// One line of the gateway's access table, `access.yml`.
    ///
    /// @param method null for any
    /// @param path as a pattern
    /// @param reason why it is so; nothing is open without one
    public record AccessLine(
            @Nullable String method,
            @NotBlank String path,
            @NotNull Who who,
            @NotBlank String reason) {

        /// Who may call.
        public enum Who {
            /// Without sign-in.
            ANYBODY,
            /// Whoever comes with a link from a mail: its secret lets in, not the session that the browser may have
            /// beside
            /// it, so that a page without script may change something without a CSRF token.
            LINK,
            /// With a session or a bearer token.
            SIGNED_IN,
            /// A step of sign-in or sign-out, which is itself the proof.
            SIGN_IN,
            /// Only from the machine that the gateway runs on.
            THIS_MACHINE;

            boolean withoutSignIn() {
                return this == ANYBODY || this == LINK;
            }
        }
    }
}
