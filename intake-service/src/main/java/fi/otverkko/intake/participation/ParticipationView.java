package fi.otverkko.intake.participation;

import fi.otverkko.intake.familylink.Holder;
import fi.otverkko.intake.familysight.Capability;
import fi.otverkko.intake.familysight.Protection;
import fi.otverkko.intake.participation.Contribution.Stance;
import fi.otverkko.intake.text.CaseText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the family took part, for the professionals who may read the case.
///
/// @param protection a non-disclosure order: `YES` means that nothing that tells where the child lives or who works
///                   with it may reach a guardian
/// @param capability whether the young person decides herself, and what she decided of telling guardians
record ParticipationView(Protection protection, Capability capability, List<Together> together, List<Said> said) {

    /// Filled in at the same screen.
    record Together(Holder by, List<String> sections, Instant at) {}

    /// What somebody said through her link; who wrote it stays with it.
    ///
    /// @param ready whether she said that she is ready
    record Said(
            Holder by,
            Instant savedAt,
            boolean ready,
            Map<String, CaseText> answers,
            List<String> choices,
            @Nullable String mood,
            @Nullable Marked doNotShare,
            Set<Stance> stances) {

        static Said of(Contribution contribution, OwnWriting writing, Instant savedAt) {
            var secret = writing.doNotShare();
            return new Said(
                    contribution.holder(),
                    savedAt,
                    contribution.ready(),
                    writing.answers(),
                    writing.choices(),
                    writing.mood(),
                    secret == null ? null : new Marked(Mark.NOT_TO_BE_TOLD_FURTHER, secret),
                    writing.stances());
        }

        /// Says nothing: mood and choices are the child's.
        @Override
        public String toString() {
            return "Said";
        }
    }

    /// What goes before the words, so that nobody reads them without it.
    enum Mark {
        NOT_TO_BE_TOLD_FURTHER
    }

    record Marked(Mark mark, CaseText text) {}
}
