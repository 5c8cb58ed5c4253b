/// How a careful caller behaves while things go wrong: one key per command, sent again until it is answered.
@NullMarked
package fi.otverkko.platform.launcher.caller;

import org.jspecify.annotations.NullMarked;
