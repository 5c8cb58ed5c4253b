/// What can only be seen on the running system: the journey as a test, the canary, the figures.
@NullMarked
package fi.otverkko.platform.launcher.check;

import org.jspecify.annotations.NullMarked;
