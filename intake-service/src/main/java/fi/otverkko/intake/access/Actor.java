package fi.otverkko.intake.access;

import fi.otverkko.platform.kernel.Role;
import java.util.Set;

/// Who is at it: an account and its roles.
///
/// @param subject subject id, never a name
public record Actor(String subject, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
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
