package fi.otverkko.intake.access;

import fi.otverkko.platform.kernel.Role;
import java.util.HashSet;
import java.util.Set;

/// Who is at it: an account and its roles.
///
/// @param subject subject id, never a name
public record Actor(String subject, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /// The same person in these of her roles only: what the others open stays shut.
    public Actor in(Role... wanted) {
        var some = new HashSet<>(roles);
        some.retainAll(Set.of(wanted));
        return new Actor(subject, some);
    }

    public boolean hasAny(Role... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
