/// A consultation carried through the gateway by the demo users.
@NullMarked
package fi.otverkko.platform.launcher.journey;

import org.jspecify.annotations.NullMarked;
