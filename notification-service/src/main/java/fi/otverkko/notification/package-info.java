/// Tells people by mail that something waits for them, and never what it is about.
@NullMarked
package fi.otverkko.notification;

import org.jspecify.annotations.NullMarked;
