package fi.otverkko.intake.consultation;

import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.platform.kernel.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One row of the table of a consultation's life, see [Step].
///
/// @param by    who does it: the part and the roles with it; empty for what is heard or comes with time
/// @param cause what brings it about: an operation below the consultation, an event's type, or a time
/// @param kind  of the cause
/// @param from  where it may begin. A command is refused elsewhere; what is heard is kept, and counts once it may
/// @param to    where it leads; null if the state stays
/// @param done  where it is so already, which is success
/// @param guard what else must be so; empty for nothing
/// @param tells types of the events that others hear
public record Transition(
        Map<Part, Set<Role>> by,
        String cause,
        Kind kind,
        Set<State> from,
        @Nullable State to,
        Set<State> done,
        String guard,
        List<String> tells) {

    /// What brings a step about.
    public enum Kind {
        COMMAND,
        NEWS,
        TIME
    }

    public Transition {
        by = Map.copyOf(by);
        from = Set.copyOf(from);
        done = Set.copyOf(done);
        tells = List.copyOf(tells);
    }

    static Transition by(Part part, Role... roles) {
        return of(Map.of(part, Set.of(roles)), "", Kind.COMMAND, "");
    }

    static Transition heard(String type, String guard) {
        return of(Map.of(), type, Kind.NEWS, guard);
    }

    static Transition inTime(String when) {
        return of(Map.of(), when, Kind.TIME, "");
    }

    private static Transition of(Map<Part, Set<Role>> by, String cause, Kind kind, String guard) {
        return new Transition(by, cause, kind, Set.of(), null, Set.of(), guard, List.of());
    }

    Transition or(Part part, Role... roles) {
        var all = new EnumMap<Part, Set<Role>>(by);
        all.put(part, Set.of(roles));
        return new Transition(all, cause, kind, from, to, done, guard, tells);
    }

    Transition on(String operation) {
        return new Transition(by, operation, kind, from, to, done, guard, tells);
    }

    Transition from(State... states) {
        return new Transition(by, cause, kind, Set.of(states), to, done, guard, tells);
    }

    Transition to(State state) {
        return new Transition(by, cause, kind, from, state, done, guard, tells);
    }

    Transition done(State... states) {
        return new Transition(by, cause, kind, from, to, Set.of(states), guard, tells);
    }

    Transition guard(String what) {
        return new Transition(by, cause, kind, from, to, done, what, tells);
    }

    Transition tells(String... types) {
        return new Transition(by, cause, kind, from, to, done, guard, List.of(types));
    }
}
