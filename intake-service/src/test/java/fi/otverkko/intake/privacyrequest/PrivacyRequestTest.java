package fi.otverkko.intake.privacyrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.otverkko.intake.privacyrequest.PrivacyCommand.Answer;
import fi.otverkko.intake.privacyrequest.PrivacyCommand.Extend;
import fi.otverkko.intake.privacyrequest.PrivacyCommand.Ground;
import fi.otverkko.intake.privacyrequest.PrivacyCommand.Identify;
import fi.otverkko.intake.privacyrequest.PrivacyCommand.Refuse;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Received;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Right;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Span;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.State;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Text;
import fi.otverkko.intake.text.SealedText;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyRequestTest {

    private static final SealedText SEALED = new SealedText(new byte[] {1});
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    /// A month ends on the day of the same number, or else on the last day of the month.
    @ParameterizedTest
    @CsvSource({
        "2026-01-10, 2026-02-10, 2026-04-10",
        "2026-01-31, 2026-02-28, 2026-04-30",
        "2024-01-31, 2024-02-29, 2024-04-30",
        "2026-11-30, 2026-12-30, 2027-02-28",
        "2026-12-31, 2027-01-31, 2027-03-31"
    })
    void theDueDay(LocalDate on, LocalDate due, LocalDate later) {
        var request = received(on, Right.ACCESS, null);

        assertThat(request.dueOn()).isEqualTo(due);
        assertThat(request.after(new Extend(SEALED, on)).dueOn()).isEqualTo(later);
        assertThat(request.isLate(due)).isFalse();
        assertThat(request.isLate(due.plusDays(1))).isTrue();
    }

    @Test
    void theTimeIsExtendedOnceAndWhileThereIsTime() {
        var request = received(DAY, Right.ERASURE, null);
        var extended = request.after(new Extend(SEALED, request.dueOn()));

        assertThatThrownBy(() -> extended.after(new Extend(SEALED, DAY))).hasMessage("privacy-request-not-extendable");
        assertThatThrownBy(
                        () -> request.after(new Extend(SEALED, request.dueOn().plusDays(1))))
                .hasMessage("privacy-request-not-extendable");
    }

    @Test
    void logDataGoesTwoYearsBackAndFurtherOnlyWithAReason() {
        var edge = new Span(DAY.minusYears(2), DAY);
        var beyond = new Span(DAY.minusYears(2).minusDays(1), DAY);

        assertThat(received(DAY, Right.LOG_DATA, edge).state()).isEqualTo(State.RECEIVED);
        assertThatThrownBy(() -> received(DAY, Right.LOG_DATA, beyond)).hasMessage("privacy-span-too-long");
        assertThat(PrivacyRequest.received(
                                "p",
                                new Received(Right.LOG_DATA, null, DAY, beyond),
                                Map.of(Text.SPECIAL_REASON, SEALED))
                        .state())
                .isEqualTo(State.RECEIVED);
    }

    @Test
    void aSpanThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> received(DAY, Right.LOG_DATA, new Span(DAY, DAY.minusDays(1))))
                .hasMessage("privacy-span-invalid");
        assertThatThrownBy(() -> received(DAY, Right.LOG_DATA, new Span(DAY, DAY.plusDays(1))))
                .hasMessage("privacy-span-invalid");
        assertThatThrownBy(() -> received(DAY, Right.LOG_DATA, null)).hasMessage("privacy-span-invalid");
        assertThatThrownBy(() -> received(DAY, Right.ACCESS, new Span(DAY, DAY)))
                .hasMessage("privacy-span-invalid");
    }

    @Test
    void nobodyUnidentifiedIsAnsweredAndNothingIsDecidedTwice() {
        var request = received(DAY, Right.ACCESS, null);
        var answer = new Answer(SEALED, DAY);
        assertThatThrownBy(() -> request.after(answer)).hasMessage("privacy-request-state");

        var answered = request.after(new Identify(null, SEALED, DAY)).after(answer);

        assertThat(answered.state()).isEqualTo(State.ANSWERED);
        assertThatThrownBy(() -> answered.after(answer)).hasMessage("privacy-request-state");
        assertThatThrownBy(() -> answered.after(new Refuse(Ground.EXCESSIVE, SEALED, DAY)))
                .hasMessage("privacy-request-state");
        assertThat(request.after(new Refuse(Ground.NOT_IDENTIFIED, SEALED, DAY)).ground())
                .isEqualTo(Ground.NOT_IDENTIFIED);
    }

    @Test
    void logDataIsOfAConsultation() {
        var request = received(DAY, Right.LOG_DATA, new Span(DAY, DAY));

        assertThatThrownBy(() -> request.after(new Identify(null, SEALED, DAY)))
                .hasMessage("privacy-consultation-missing");
    }

    @Test
    void itIsStoredAndReadAsItIs() {
        var request = received(DAY, Right.LOG_DATA, new Span(DAY.minusDays(3), DAY))
                .after(new Identify("case", SEALED, DAY))
                .after(new Extend(SEALED, DAY))
                .after(new Refuse(Ground.NO_DATA, SEALED, DAY));

        assertThat(PrivacyDocument.read("p", PrivacyDocument.write(request))).isEqualTo(request);
    }

    private static PrivacyRequest received(LocalDate on, Right right, @Nullable Span span) {
        return PrivacyRequest.received("p", new Received(right, null, on, span), Map.of());
    }
}
