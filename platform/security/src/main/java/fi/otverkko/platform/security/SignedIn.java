package fi.otverkko.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Who is calling in this thread, and through what; for what happens below the controllers, such as a log of use.
///
/// @param client claim `azp`: the program that asked the realm for the token; null if it does not say
public record SignedIn(Caller caller, @Nullable String client) {

    /// Whoever is calling in this thread.
    ///
    /// @throws IllegalStateException where nobody has signed in
    public static SignedIn now() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var caller = Caller.of(authentication);
        if (caller == null || !(authentication instanceof JwtAuthenticationToken signedIn)) {
            throw new IllegalStateException("nobody has signed in");
        }
        return new SignedIn(caller, signedIn.getToken().getClaimAsString("azp"));
    }
}
