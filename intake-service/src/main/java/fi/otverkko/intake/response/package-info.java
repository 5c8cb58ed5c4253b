/// What a requester answered to a form: [Response] as it is stored, in sections that are written one by one;
/// [ResponseTexts] seals what a person wrote, [ResponseView] shows it to those who may read the case.
@NullMarked
package fi.otverkko.intake.response;

import org.jspecify.annotations.NullMarked;
