/// Who somebody is at the moment of writing to them: address and language, from the area's Keycloak.
///
/// Start with [People], which is all that other features see. [Directory] speaks to Keycloak;
/// [Requesters] remembers who asked for which consultation. No address is ever stored or logged.
@NullMarked
package fi.otverkko.notification.people;

import org.jspecify.annotations.NullMarked;
