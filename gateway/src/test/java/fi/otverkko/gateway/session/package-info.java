@NullMarked
package fi.otverkko.gateway.session;

import org.jspecify.annotations.NullMarked;
