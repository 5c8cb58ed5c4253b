package fi.otverkko.platform.security;

import fi.otverkko.platform.kernel.Role;
import java.util.Set;

/// Who may call an operation: one of the roles, with a part in the thing, in some of its states.
///
/// @param roles  any one of these is enough
/// @param part   which part in the thing is needed besides; [#NONE] if the role is enough
/// @param states in which the call does something; empty for an operation that is about no thing with states
/// @param done   in which what is asked for is so already: the call succeeds and changes nothing
public record AccessGrant(Set<Role> roles, String part, Set<String> states, Set<String> done) {

    /// The part of whoever has the role.
    public static final String NONE = "none";

    public AccessGrant {
        roles = Set.copyOf(roles);
        states = Set.copyOf(states);
        done = Set.copyOf(done);
    }

    /// Whether it is for somebody with these roles and parts, in whatever state the thing is.
    public boolean isFor(Set<Role> held, Set<String> parts) {
        return held.stream().anyMatch(roles::contains) && (part.equals(NONE) || parts.contains(part));
    }
}
