/// Answer templates: short texts in three languages that the desk keeps for what it writes often. No case data.
@NullMarked
package fi.otverkko.intake.template;

import org.jspecify.annotations.NullMarked;
