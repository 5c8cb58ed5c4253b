/// Which instance this is: its area, ports, folders and secrets.
@NullMarked
package fi.otverkko.platform.launcher.instance;

import org.jspecify.annotations.NullMarked;
