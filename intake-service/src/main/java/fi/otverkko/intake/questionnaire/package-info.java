/// The forms as versioned data, a subset of FHIR R4 Questionnaire: [Questionnaires] reads what is published,
/// [Conditions] says which questions are asked, and [Check] what is wrong, missing or hidden.
@NullMarked
package fi.otverkko.intake.questionnaire;

import org.jspecify.annotations.NullMarked;
