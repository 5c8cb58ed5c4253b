/// Addresses of people without an account: sealed where they are stored, found by a keyed fingerprint.
///
/// Start with [Addresses]. No address is logged, and none leaves this service but to the mail server.
@NullMarked
package fi.otverkko.notification.address;

import org.jspecify.annotations.NullMarked;
