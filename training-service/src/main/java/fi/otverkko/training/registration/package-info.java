/// Who takes part in a training, and who waits for a place.
///
/// Read [Places] (the rules), [Registrations] (how they are kept), [RegistrationController] (HTTP),
/// [RegistrationMessages] (what the others hear).
///
/// **Why all registrations of one training are one document.** Whether somebody has a place depends on
/// everybody who came before, so places, waiting list and what is to be told of them must change
/// together, and only a write to one document is atomic here. With a document per person there would
/// be a write to the counter and one to the person, and a crash between them that loses a place or
/// promises it twice. It is not the training's own document, so that a rush for places never makes the
/// office's edition stale. It holds subject ids only and is bounded: 2,000 places and 500 waiting are
/// 116 kB, an ordinary training of 50 some 2 kB. What later belongs to one person (attendance, a
/// certificate) gets a document of its own.
@NullMarked
package fi.otverkko.training.registration;

import org.jspecify.annotations.NullMarked;
