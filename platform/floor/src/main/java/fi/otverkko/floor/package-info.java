/// The least that a service can do: check the token, insert a document. `./ot bench` puts it behind the gateway in the
/// place of a service; it belongs to no instance and ships nowhere.
@NullMarked
package fi.otverkko.floor;

import org.jspecify.annotations.NullMarked;
