/// A professional asks: begins, fills in, sends, takes back. The rules are in [Requesting].
@NullMarked
package fi.otverkko.intake.request;

import org.jspecify.annotations.NullMarked;
