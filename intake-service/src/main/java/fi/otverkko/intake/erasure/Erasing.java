package fi.otverkko.intake.erasure;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.ContentDropped;
import fi.otverkko.intake.consultation.ConsultationEvent.DraftExpired;
import fi.otverkko.intake.consultation.ConsultationEvent.Erased;
import fi.otverkko.intake.consultation.Progress.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// In two steps, so that a stop between them neither loses a living case nor leaves a dead one readable: first the
/// content goes from the document, guarded by its version; then the key is destroyed, and that is noted.
final class Erasing {

    /// First step; empty unless the day has come and the content is still there.
    static List<ConsultationEvent> drop(Consultation consultation, RetentionRules rules, LocalDate today, Instant at) {
        if (!rules.isDue(consultation, today)) {
            return List.of();
        }
        return List.of(consultation.state() == State.DRAFT ? new DraftExpired(at) : new ContentDropped(at));
    }

    /// Second step; empty unless the first is done and this one is not.
    ///
    /// @param destroyKey destroys the key of the case; twice is harmless
    static List<ConsultationEvent> finish(Consultation consultation, Runnable destroyKey, Instant at) {
        var retention = consultation.retention();
        if (!retention.contentGone() || retention.erasedAt() != null) {
            return List.of();
        }
        destroyKey.run();
        return List.of(new Erased(at));
    }

    private Erasing() {}
}
