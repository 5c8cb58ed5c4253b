package fi.otverkko.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fi.otverkko.platform.kernel.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class SignedInTest {

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void itIsWhoCallsInThisThreadAndThroughWhat() {
        var token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("anna")
                .claim("azp", "ot-gateway")
                .claim("realm_access", Map.of("roles", List.of("DPO")))
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));

        var now = SignedIn.now();

        assertThat(now.caller().subject()).isEqualTo("anna");
        assertThat(now.caller().roles()).containsExactly(Role.DPO);
        assertThat(now.client()).isEqualTo("ot-gateway");
    }

    @Test
    void nobodyIsNotSomebody() {
        assertThatIllegalStateException().isThrownBy(SignedIn::now);
    }
}
