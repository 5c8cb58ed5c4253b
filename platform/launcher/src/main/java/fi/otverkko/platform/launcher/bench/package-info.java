/// `./ot bench`: what the system takes and gives, as ratios within one run.
@NullMarked
package fi.otverkko.platform.launcher.bench;

import org.jspecify.annotations.NullMarked;
