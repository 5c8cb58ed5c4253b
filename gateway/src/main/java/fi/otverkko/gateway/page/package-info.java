/// The page at `/`.
@NullMarked
package fi.otverkko.gateway.page;

import org.jspecify.annotations.NullMarked;
