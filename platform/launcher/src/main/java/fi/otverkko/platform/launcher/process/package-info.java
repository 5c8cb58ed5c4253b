/// Processes that outlive the command which started them, found again by pid and start time.
@NullMarked
package fi.otverkko.platform.launcher.process;

import org.jspecify.annotations.NullMarked;
