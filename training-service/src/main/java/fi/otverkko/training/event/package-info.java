/// A training: a forum, info or webinar that the office drafts and another person publishes.
///
/// Read [Training] (the rules), [Trainings] (how they are kept), [TrainingController] (HTTP),
/// [TrainingMessages] (what the others hear).
@NullMarked
package fi.otverkko.training.event;

import org.jspecify.annotations.NullMarked;
