/// The answer: recommendations are recorded, disputed or confirmed, and given. The rules are in [Answering].
@NullMarked
package fi.otverkko.intake.answer;

import org.jspecify.annotations.NullMarked;
