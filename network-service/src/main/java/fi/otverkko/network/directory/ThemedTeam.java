package fi.otverkko.network.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The area's standing team on one theme, from which case teams are gathered.
record ThemedTeam(Theme theme, Name name, List<Member> members) {

    enum Role {
        LEAD,
        MEMBER
    }

    /// An expert's seat in the team.
    ///
    /// @param until last day of the term; absent when open
    record Member(
            String expertId,
            Role role,
            LocalDate from,
            @Nullable LocalDate until) {}

    ThemedTeam {
        members = List.copyOf(members);
    }
}
