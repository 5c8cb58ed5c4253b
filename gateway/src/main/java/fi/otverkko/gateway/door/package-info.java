/// What holds for every request before anybody asks who sent it: correlation id, security headers, one credential,
/// size.
@NullMarked
package fi.otverkko.gateway.door;

import org.jspecify.annotations.NullMarked;
