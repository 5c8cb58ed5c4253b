package fi.otverkko.notification.people;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How to ask the area's Keycloak about its account holders.
///
/// @param url            where Keycloak is
/// @param realm          the area's realm
/// @param clientId       a service account that may view users and realm roles
/// @param clientSecret   its secret
/// @param connectTimeout for the connection
/// @param readTimeout    for each answer
/// @param remember       how long an answer holds; at most 5 min, so that a changed address or a
///                       closed account is soon noticed
/// @param rememberHolders how long it holds who has a role; at most 1 min: who gets a role is told from then on
/// @param rememberAtMost how many answers are kept
/// @param holdersAtMost  how many holders of one role are told; more than an area ever has of a role
///                       that is told anything
@ConfigurationProperties("ot.directory")
public record DirectorySettings(
        URI url,
        @DefaultValue("ot") String realm,
        @DefaultValue("ot-notification") String clientId,
        String clientSecret,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("5m") Duration remember,
        @DefaultValue("30s") Duration rememberHolders,
        @DefaultValue("1000") int rememberAtMost,
        @DefaultValue("500") int holdersAtMost) {

    static final Duration LONGEST_MEMORY = Duration.ofMinutes(5);
    static final Duration LONGEST_MEMORY_OF_HOLDERS = Duration.ofMinutes(1);

    public DirectorySettings {
        if (remember.isNegative() || remember.compareTo(LONGEST_MEMORY) > 0) {
            throw new IllegalArgumentException("ot.directory.remember must be 0 to 5 min, is " + remember);
        }
        if (rememberHolders.isNegative() || rememberHolders.compareTo(LONGEST_MEMORY_OF_HOLDERS) > 0) {
            throw new IllegalArgumentException(
                    "ot.directory.remember-holders must be 0 to 1 min, is " + rememberHolders);
        }
    }
}
