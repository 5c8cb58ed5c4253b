package fi.otverkko.intake.participation;

import fi.otverkko.intake.familylink.Holder;
import java.time.Instant;
import java.util.List;

/// That a guardian or the young person filled in parts of the form together with the requester, at the same screen.
/// Source: domain, PAR-01.
///
/// @param sections linkIds of the parts of the form
record CoFilling(String id, String consultationId, Holder by, List<String> sections, Instant at) {

    CoFilling {
        sections = List.copyOf(sections);
    }
}
