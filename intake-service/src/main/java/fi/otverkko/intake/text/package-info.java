/// Text about a case: [CaseText] as a person writes and reads it, [SealedText] everywhere else, and
/// [CaseTexts] between the two.
@NullMarked
package fi.otverkko.intake.text;

import org.jspecify.annotations.NullMarked;
