package fi.otverkko.intake.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Who was let into a case by network, and until when. Each case team and each meeting is a source of its own.
///
/// The end is compared with the clock at every use, so that a message that never comes keeps no door open.
public record Grants(Map<String, Grant> bySource) {

    public static final Grants NONE = new Grants(Map.of());

    /// What one source last said.
    ///
    /// @param members subject ids
    /// @param since   when it was said
    /// @param until   from then on it opens nothing
    public record Grant(Set<String> members, Instant since, Instant until) {

        public Grant {
            members = Set.copyOf(members);
        }
    }

    public Grants {
        bySource = Map.copyOf(bySource);
    }

    /// With what a source says now; older news than what is known changes nothing.
    public Grants with(String source, Grant grant) {
        var known = bySource.get(source);
        if (known != null && known.since().isAfter(grant.since())) {
            return this;
        }
        var all = new HashMap<>(bySource);
        all.put(source, grant);
        return new Grants(all);
    }

    /// Without what the source granted until then; what it said earlier and comes later stays without effect.
    public Grants ended(String source, Instant at) {
        return with(source, new Grant(Set.of(), at, at));
    }

    public boolean holds(String subject, Instant at) {
        return bySource.values().stream()
                .anyMatch(grant -> grant.members().contains(subject) && at.isBefore(grant.until()));
    }
}
