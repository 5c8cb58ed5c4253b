/// The sentences that people read, in Finnish, Swedish and English.
@NullMarked
package fi.otverkko.gateway.text;

import org.jspecify.annotations.NullMarked;
