package fi.otverkko.intake.casekey;

import fi.otverkko.platform.privacy.KekLife;
import fi.otverkko.platform.privacy.KekLife.Stage;
import fi.otverkko.platform.privacy.KekSchedule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the key-encryption key is replaced in time, for the data-protection officer and whoever runs the system.
@RestController
@Tag(name = "Use log", description = "Who used which case, for the data-protection officer")
class KekController {

    private final KekSchedule schedule;

    KekController(KekSchedule schedule) {
        this.schedule = schedule;
    }

    /// As [KekLife].
    record View(
            Stage stage,
            Instant inForceSince,
            long ageInDays,
            Instant nextRotationFrom,
            @Nullable Instant lastRotationEnded,
            long replicasWithoutNewest,
            boolean overdue,
            boolean fileWritable) {

        static View of(KekLife life) {
            return new View(
                    life.stage(),
                    life.since(),
                    life.age().toDays(),
                    life.nextOn(),
                    life.earlierDestroyedAt(),
                    life.replicasWithout(),
                    life.overdue(),
                    life.fileWritable());
        }
    }

    @GetMapping("/api/intake/key-encryption-key")
    @Operation(
            summary = "See the age of the key-encryption key",
            description =
                    "When it came into force, when it is replaced and when the last rotation ended: from then on an "
                            + "older copy of the wrapped keys opens nothing. `overdue`, or `fileWritable` false: "
                            + "rotate it by the command. Nothing of the key itself is shown.")
    View read() {
        return View.of(schedule.life());
    }
}
