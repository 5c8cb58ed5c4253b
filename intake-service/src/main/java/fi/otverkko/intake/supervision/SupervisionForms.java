package fi.otverkko.intake.supervision;

import fi.otverkko.intake.supervision.SupervisionRequest.Form;
import fi.otverkko.intake.supervision.SupervisionRequest.Reason;
import fi.otverkko.intake.supervision.SupervisionRequest.Supervisor;
import fi.otverkko.intake.supervision.SupervisionRequest.Wish;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is sent and shown about work supervision: codes and days.
final class SupervisionForms {

    static final String ASKING = """
            {"form": "INDIVIDUAL", "wishes": ["SOON", "OUTSIDE_OWN_UNIT"]}""";
    static final String ANSWER = """
            {"provider": "OT_CENTRE", "startsOn": "2099-01-20"}""";

    record Asking(@NotNull Form form, @Nullable Set<@NotNull Wish> wishes) {}

    /// @param provider of what is arranged
    /// @param reason   why it is declined; one of the two
    record Answering(
            @Nullable Supervisor provider,
            @Nullable LocalDate startsOn,
            @Nullable Reason reason) {}

    /// @param eraseOn the day on which it is erased; null while it is open
    record View(
            String id,
            SupervisionRequest.State state,
            String consultationId,
            String askerId,
            Form form,
            List<Wish> wishes,
            Instant askedAt,
            @Nullable Supervisor provider,
            @Nullable LocalDate startsOn,
            @Nullable Reason reason,
            @Nullable Instant answeredAt,
            @Nullable Instant withdrawnAt,
            @Nullable LocalDate eraseOn) {

        static View of(SupervisionRequest request, @Nullable LocalDate eraseOn) {
            var asked = request.asked();
            var answer = request.answer();
            return new View(
                    request.id(),
                    request.state(),
                    asked.consultationId(),
                    asked.askerId(),
                    asked.form(),
                    asked.wishes().stream().sorted().toList(),
                    asked.at(),
                    answer == null ? null : answer.provider(),
                    answer == null ? null : answer.startsOn(),
                    answer == null ? null : answer.reason(),
                    answer == null ? null : answer.at(),
                    request.withdrawnAt(),
                    eraseOn);
        }
    }

    private SupervisionForms() {}
}
