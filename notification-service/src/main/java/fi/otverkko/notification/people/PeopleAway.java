package fi.otverkko.notification.people;

import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/// The area's Keycloak did not answer the question. Worth another try later.
public final class PeopleAway extends RuntimeException {

    private final String reason;

    /// @param cause an answer of 4xx means that Keycloak is there and refuses us: wrong secret, missing
    ///              role of the service account, wrong realm
    PeopleAway(RestClientException cause) {
        super("Keycloak could not be asked", cause);
        this.reason = cause instanceof HttpClientErrorException ? "directory-refuses" : "directory-away";
    }

    /// `directory-away`, or `directory-refuses` when somebody must look at the settings.
    public String reason() {
        return reason;
    }
}
