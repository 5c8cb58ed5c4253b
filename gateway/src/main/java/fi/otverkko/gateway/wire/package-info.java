/// What holds below HTTP's filters, for requests that never reach one as well: every refusal is a problem document, and
/// it arrives.
@NullMarked
package fi.otverkko.gateway.wire;

import org.jspecify.annotations.NullMarked;
