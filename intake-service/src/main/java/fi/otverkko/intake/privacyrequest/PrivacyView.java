package fi.otverkko.intake.privacyrequest;

import fi.otverkko.intake.privacyrequest.PrivacyCommand.Ground;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Right;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.State;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Text;
import fi.otverkko.intake.text.CaseText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A request as the API shows it. What the officer wrote for herself is only in her view.
///
/// @param summary   without text, as in lists
/// @param extension why it takes longer
/// @param appeal    how to appeal; there once it is refused
/// @param officers  what only the officer sees
record PrivacyView(
        Summary summary,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable CaseText description,
        @Nullable CaseText specialReason,
        @Nullable CaseText extension,
        @Nullable CaseText decision,
        @Nullable Appeal appeal,
        @Nullable Officers officers) {

    /// @param dueOn the last day for an answer, in Finland
    /// @param late  whether that day is over, or was when it was decided
    record Summary(
            String id,
            Right type,
            State state,
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean extended,
            boolean late,
            @Nullable Ground ground,
            @Nullable LocalDate decidedOn) {

        static Summary of(PrivacyRequest request, LocalDate today) {
            var received = request.received();
            return new Summary(
                    request.id(),
                    received.type(),
                    request.state(),
                    received.on(),
                    request.dueOn(),
                    request.extended(),
                    request.isLate(today),
                    request.ground(),
                    request.decidedOn());
        }
    }

    record Officers(
            @Nullable CaseText client,
            @Nullable CaseText identity,
            @Nullable String consultationId) {}

    /// Source: GDPR art. 12(4).
    record Appeal(String fi, String sv, String en) {

        static final Appeal TO_THE_OMBUDSMAN = new Appeal(
                "Voit saattaa asian tietosuojavaltuutetun käsiteltäväksi tai viedä sen tuomioistuimeen: tietosuoja.fi.",
                "Du kan föra ärendet till dataombudsmannen eller till domstol: tietosuoja.fi/sv.",
                "You can lodge a complaint with the Data Protection Ombudsman or go to court: tietosuoja.fi/en.");
    }

    static PrivacyView of(PrivacyRequest request, PrivacyRequests requests, boolean toOfficer, LocalDate today) {
        var span = request.received().span();
        return new PrivacyView(
                Summary.of(request, today),
                span == null ? null : span.from(),
                span == null ? null : span.to(),
                requests.open(request, Text.DESCRIPTION),
                requests.open(request, Text.SPECIAL_REASON),
                requests.open(request, Text.EXTENSION),
                requests.open(request, Text.DECISION),
                request.state() == State.REFUSED ? Appeal.TO_THE_OMBUDSMAN : null,
                toOfficer
                        ? new Officers(
                                requests.open(request, Text.CLIENT),
                                requests.open(request, Text.IDENTITY),
                                request.consultationId())
                        : null);
    }
}
