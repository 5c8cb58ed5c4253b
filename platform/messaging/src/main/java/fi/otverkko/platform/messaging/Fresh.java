package fi.otverkko.platform.messaging;

import java.time.Instant;
import java.util.List;

/// What was just written to a document that had nothing unsent, and was leased to this process by the same write.
///
/// @param version    of the document as written
/// @param leaseUntil when the lease ends
/// @param messages   all that the document has unsent, oldest first
record Fresh(OutboxCollection collection, String id, long version, Instant leaseUntil, List<OutboxMessage> messages) {}
