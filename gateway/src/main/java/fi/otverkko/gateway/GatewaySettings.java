package fi.otverkko.gateway;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Where the gateway stands and what stands behind it.
///
/// @param area code of the wellbeing services county, or `national`
/// @param publicUrl the address people see; `https` makes cookies `Secure` with the prefix `__Host-` and sends HSTS
/// @param services name of the service, which is also the second part of its paths (`/api/<name>/…`), and its address
/// @param open requests that need no sign-in, as `METHOD /path/pattern`; the service decides what it shows
/// @param corsOrigins origins of regional portals whose scripts may call with a bearer token; cookies are never allowed
/// @param trustedProxies addresses whose `X-Forwarded-For` is believed, for the rate limit only
/// @param bodyLimit largest request body
@Validated
@ConfigurationProperties("ot.gateway")
public record GatewaySettings(
        @NotEmpty String area,
        @NotNull URI publicUrl,
        @NotEmpty Map<String, URI> services,
        @DefaultValue List<String> open,
        @DefaultValue List<String> corsOrigins,
        @DefaultValue Set<String> trustedProxies,
        @DefaultValue("1MB") DataSize bodyLimit) {

    /// Whether people reach the gateway over TLS.
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    /// The public address of a path of the gateway.
    public String at(String path) {
        return publicUrl.toString().replaceAll("/$", "") + path;
    }
}
