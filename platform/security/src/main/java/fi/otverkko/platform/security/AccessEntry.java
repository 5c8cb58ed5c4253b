package fi.otverkko.platform.security;

import fi.otverkko.platform.kernel.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;

/// One line of the access table: who may call one operation.
///
/// @param method    the HTTP method; a line for GET covers HEAD
/// @param path      as the controller maps it
/// @param roles     any one of these is enough; empty if the operation is open
/// @param part      for the reader: which part in the thing is needed besides, checked by the rules
/// @param states    for the reader: in which states of the thing, checked by the rules
/// @param open      why nobody needs to sign in; null if somebody has to
/// @param perMinute calls allowed to one client address per minute if the operation is open, otherwise 0
/// @param line      where in the table
public record AccessEntry(
        HttpMethod method,
        PathPattern path,
        Set<Role> roles,
        @Nullable String part,
        @Nullable String states,
        @Nullable Open open,
        int perMinute,
        int line) {

    /// Why an operation needs no sign-in.
    public enum Open {
        /// It shows what is published for everybody.
        PUBLIC,
        /// The link itself, sent to one person and used once, is the proof.
        ONE_TIME_LINK
    }

    boolean allows(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    boolean covers(HttpMethod called) {
        return called.equals(method) || (called.equals(HttpMethod.HEAD) && method.equals(HttpMethod.GET));
    }
}
