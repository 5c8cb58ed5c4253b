/// The one door of an instance: routes, sign-in, limits and the description of the whole API. It owns no data but
/// sessions.
/// Read [fi.otverkko.gateway.route] for where a request goes, [fi.otverkko.gateway.signin] for who may come in.
@NullMarked
package fi.otverkko.gateway;

import org.jspecify.annotations.NullMarked;
