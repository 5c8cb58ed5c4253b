/// Browsers' sessions, kept in the document store: they survive a restart and serve every replica. What is in them is
/// sealed, and nobody can find a session's id in the store. Decision 0011.
@NullMarked
package fi.otverkko.gateway.session;

import org.jspecify.annotations.NullMarked;
