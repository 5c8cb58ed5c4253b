package fi.otverkko.intake.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Who was let into a case, and until when: by network, where each case team and each meeting is a source of its own;
/// by breaking the glass, where each person is one; or as a guest.
///
/// The end is compared with the clock at every use, so that a message that never comes keeps no door open.
public record Grants(Map<String, Grant> bySource, Guests guests) {

    public static final Grants NONE = new Grants(Map.of(), Guests.NONE);

    /// Begins the sources that no meeting or team is.
    private static final String GLASS = "break-glass/";

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
        return new Grants(all, guests);
    }

    /// Without what the source granted until then; what it said earlier and comes later stays without effect.
    public Grants ended(String source, Instant at) {
        return with(source, new Grant(Set.of(), at, at));
    }

    /// With what one person opened for herself in an emergency.
    public Grants broken(String subject, Grant grant) {
        return with(glassOf(subject), grant);
    }

    /// With other guests.
    public Grants with(Guests others) {
        return new Grants(bySource, others);
    }

    /// Whether network lets in this person.
    public boolean holds(String subject, Instant at) {
        return bySource.entrySet().stream()
                .anyMatch(grant -> !grant.getKey().startsWith(GLASS) && opens(grant.getValue(), subject, at));
    }

    /// Whether this person has broken the glass and it is still open.
    public boolean brokenBy(String subject, Instant at) {
        var grant = bySource.get(glassOf(subject));
        return grant != null && opens(grant, subject, at);
    }

    /// The source that this person is when she breaks the glass.
    public static String glassOf(String subject) {
        return GLASS + subject;
    }

    private static boolean opens(Grant grant, String subject, Instant at) {
        return grant.members().contains(subject) && at.isBefore(grant.until());
    }
}
