/// The consultation: what it is and where it stands.
///
/// [Consultation] holds the parts and applies what happened ([ConsultationEvent]); [Progress] knows the states;
/// [Consultations] stores it, [ConsultationMessages] tells the others, [ConsultationController] shows it. What
/// one may ask of a consultation, and when, stands in the packages `request`, `handling` and `answer`.
@NullMarked
package fi.otverkko.intake.consultation;

import org.jspecify.annotations.NullMarked;
