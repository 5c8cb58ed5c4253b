/// Bad input for a whole service: requests over a real socket, events through its consumers.
@NullMarked
package fi.otverkko.platform.testkit.hostile;

import org.jspecify.annotations.NullMarked;
