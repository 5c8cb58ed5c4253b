/// The forms as versioned data, a subset of FHIR R4 Questionnaire: [Questionnaires] reads what is published,
/// [Conditions] says which questions are asked, [Check] what is wrong, missing or hidden, and [ScreenMapping] is the
/// table that leads to the inputs of the OT screen.
@NullMarked
package fi.otverkko.intake.questionnaire;

import org.jspecify.annotations.NullMarked;
