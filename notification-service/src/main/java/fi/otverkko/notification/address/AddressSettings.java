package fi.otverkko.notification.address;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// What the addresses are sealed with.
///
/// @param secret at least 32 characters; keys for sealing, for fingerprints and for links are derived from it. Who
///               changes it loses every subscription and every link
@ConfigurationProperties("ot.subscription")
public record AddressSettings(String secret) {

    static final int SHORTEST = 32;

    public AddressSettings {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "ot.subscription.secret (OT_SUBSCRIPTION_SECRET) must have at least " + SHORTEST + " characters");
        }
    }

    /// Not the secret.
    @Override
    public String toString() {
        return "AddressSettings[]";
    }
}
