/// Of what an instance consists: [Parts] is the table.
@NullMarked
package fi.otverkko.platform.launcher.part;

import org.jspecify.annotations.NullMarked;
