/// Which tokens a service believes.
@NullMarked
package fi.otverkko.platform.security.token;

import org.jspecify.annotations.NullMarked;
