package fi.otverkko.platform.security;

import fi.otverkko.platform.kernel.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;

/// One line of the access table: who may call one operation.
///
/// @param method the HTTP method; a line for GET covers HEAD
/// @param path   as the controller maps it
/// @param thing  what it is about; null if about nothing in particular
/// @param grants who may call it; empty if everybody may
/// @param open   that nobody needs to sign in; null if somebody has to
/// @param line   where in the table
public record AccessEntry(
        HttpMethod method,
        PathPattern path,
        @Nullable AccessThing thing,
        List<AccessGrant> grants,
        @Nullable Opening open,
        int line) {

    /// Why an operation needs no sign-in.
    public enum Open {
        /// It shows what is published for everybody.
        PUBLIC,
        /// The link itself, sent to one person and used once, is the proof.
        ONE_TIME_LINK
    }

    /// An operation that needs no sign-in.
    ///
    /// @param perMinute calls allowed to one account or client address per minute
    /// @param states    in which the thing is open; empty for an operation that is about no thing with states
    public record Opening(Open why, int perMinute, Set<String> states) {

        public Opening {
            states = Set.copyOf(states);
        }
    }

    public AccessEntry {
        grants = List.copyOf(grants);
    }

    /// Any one of these is needed, whatever else is; empty if the operation is open.
    public Set<Role> roles() {
        return open != null
                ? Set.of()
                : grants.stream().flatMap(grant -> grant.roles().stream()).collect(Collectors.toUnmodifiableSet());
    }

    boolean allows(Set<Role> held) {
        return held.stream().anyMatch(roles()::contains);
    }

    boolean covers(HttpMethod called) {
        return called.equals(method) || (called.equals(HttpMethod.HEAD) && method.equals(HttpMethod.GET));
    }

    /// Such as `GET /api/things/{id}`.
    @Override
    public String toString() {
        return method + " " + path.getPatternString();
    }
}
