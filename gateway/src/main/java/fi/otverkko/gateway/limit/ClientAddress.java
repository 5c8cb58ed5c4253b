package fi.otverkko.gateway.limit;

import fi.otverkko.gateway.GatewaySettings;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/// Where a request comes from, as far as that can be believed.
@Component
public class ClientAddress {

    private final Set<String> trustedProxies;

    ClientAddress(GatewaySettings gateway) {
        this.trustedProxies = gateway.trustedProxies();
    }

    /// The last address in the chain of proxies that is not one of our own; what stands before it anybody can write.
    public String of(ServerHttpRequest request) {
        var peer = request.getRemoteAddress() == null
                ? "unknown"
                : request.getRemoteAddress().getAddress().getHostAddress();
        if (!trustedProxies.contains(peer)) {
            return peer;
        }
        List<String> named = request.getHeaders().getOrEmpty("X-Forwarded-For").stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        return named.reversed().stream()
                .filter(hop -> !trustedProxies.contains(hop))
                .findFirst()
                .orElse(peer);
    }
}
