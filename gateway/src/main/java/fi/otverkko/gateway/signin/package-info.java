/// Who may come in: bearer tokens for portals and machines, a session for browsers. Start with
/// [fi.otverkko.gateway.signin.Access].
@NullMarked
package fi.otverkko.gateway.signin;

import org.jspecify.annotations.NullMarked;
