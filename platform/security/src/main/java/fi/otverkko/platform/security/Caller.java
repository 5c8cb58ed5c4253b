package fi.otverkko.platform.security;

import fi.otverkko.platform.kernel.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Who is calling, as her token says. An argument for controllers; null where an open endpoint is called
/// without a token.
///
/// @param subject    the account's id; names and addresses stay in the realm
/// @param roles      those of [Role] that the realm gave her; roles of other systems are left out
/// @param sector     claim `ot_sector`: where a professional works
/// @param profession claim `ot_profession`
/// @param unit       claim `ot_unit`
/// @param language   claim `locale`, such as `sv`
public record Caller(
        String subject,
        Set<Role> roles,
        @Nullable String sector,
        @Nullable String profession,
        @Nullable String unit,
        @Nullable String language) {

    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toUnmodifiableMap(Role::name, role -> role));

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /// Who has been authenticated; null for somebody who has not signed in.
    static @Nullable Caller of(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken signedIn
                ? of(signedIn.getName(), signedIn.getToken())
                : null;
    }

    private static Caller of(String subject, Jwt token) {
        return new Caller(
                subject,
                roles(token.getClaim("realm_access")),
                token.getClaimAsString("ot_sector"),
                token.getClaimAsString("ot_profession"),
                token.getClaimAsString("ot_unit"),
                token.getClaimAsString("locale"));
    }

    private static Set<Role> roles(@Nullable Object access) {
        if (!(access instanceof Map<?, ?> map) || !(map.get("roles") instanceof Collection<?> names)) {
            return Set.of();
        }
        return names.stream()
                .map(String::valueOf)
                .filter(ROLES::containsKey)
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
