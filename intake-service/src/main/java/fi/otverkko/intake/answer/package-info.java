/// The answer: recommendations are recorded and confirmed, and asked about after three and six months. The rules
/// are in [Answering].
@NullMarked
package fi.otverkko.intake.answer;

import org.jspecify.annotations.NullMarked;
