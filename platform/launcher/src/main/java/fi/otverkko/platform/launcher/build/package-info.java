/// Brings everything that is run into the target folders, if it is not there yet.
@NullMarked
package fi.otverkko.platform.launcher.build;

import org.jspecify.annotations.NullMarked;
