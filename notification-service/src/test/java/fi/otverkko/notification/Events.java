package fi.otverkko.notification;

import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.contracts.intake.v1.ScreenAnswers;
import fi.otverkko.contracts.triage.v1.ScreeningProposed;
import java.time.Instant;
import java.util.List;

/// The two events with many fields, as the others would send them.
final class Events {

    private static final Instant NOON = Instant.parse("2026-12-10T11:00:00Z");

    static ConsultationSubmitted submitted(String consultationId, String reference, String requesterId) {
        return new ConsultationSubmitted(
                consultationId, reference, 1, "CASE", "ANONYMOUS", requesterId, "SO", "fi", answers(), NOON);
    }

    static ScreeningProposed proposed(String screeningId, String consultationId) {
        return new ScreeningProposed(
                screeningId,
                consultationId,
                1,
                "YES",
                "U0",
                List.of("T6_NEPSY"),
                "M_CASE_TEAM",
                List.of(),
                List.of(),
                List.of("L1"),
                0,
                "1.0.0",
                "00",
                NOON);
    }

    private static ScreenAnswers answers() {
        return new ScreenAnswers(
                List.of("FITS_NONE"),
                3,
                List.of("SO"),
                null,
                null,
                null,
                null,
                null,
                "ONGOING",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "CASE");
    }

    private Events() {}
}
