/// Aggregates that carry their own outbox, the relay that sends it, the inbox that applies each
/// message once, and where messages go that cannot be handled.
///
/// Read in this order: [OutboxCollection], [Relay], [Inbox], [DeadLetters], [MessagingConfiguration].
@NullMarked
package fi.otverkko.platform.messaging;

import org.jspecify.annotations.NullMarked;
