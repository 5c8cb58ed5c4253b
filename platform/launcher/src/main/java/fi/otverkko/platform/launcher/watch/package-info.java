/// `./ot up --watch`: starts again what died, and leaves alone what `./ot down` stops.
@NullMarked
package fi.otverkko.platform.launcher.watch;

import org.jspecify.annotations.NullMarked;
