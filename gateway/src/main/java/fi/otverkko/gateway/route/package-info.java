/// Where a request goes and which of its headers go along.
@NullMarked
package fi.otverkko.gateway.route;

import org.jspecify.annotations.NullMarked;
