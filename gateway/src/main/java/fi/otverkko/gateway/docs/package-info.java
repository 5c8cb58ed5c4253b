/// One description of the whole API, put together from the services' own at run time.
@NullMarked
package fi.otverkko.gateway.docs;

import org.jspecify.annotations.NullMarked;
