package fi.otverkko.platform.testkit.hostile;

import fi.otverkko.platform.kernel.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Believes made-up tokens, each of somebody who may do everything that roles alone allow: who is refused at the door
/// tests nothing behind it. Which tokens are believed in earnest has tests of its own.
@TestConfiguration(proxyBeanMethods = false)
class HostileKit {

    static final String TOKEN = "somebody-with-every-role";
    private static final String SUBJECT = "00000000-0000-4000-8000-0000000000ff";

    @Bean
    @Primary
    JwtDecoder everyRole() {
        return token -> {
            if (!token.startsWith(TOKEN)) {
                throw new BadJwtException("not the token of this test");
            }
            return Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(SUBJECT + token.substring(TOKEN.length()))
                    .issuedAt(Instant.now())
                    .expiresAt(Instant.now().plusSeconds(60))
                    .claim("realm_access", Map.of("roles", roles()))
                    .claim("ot_sector", "SO")
                    .build();
        };
    }

    private static List<String> roles() {
        return Arrays.stream(Role.values()).map(Role::name).toList();
    }
}
