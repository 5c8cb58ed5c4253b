/// What could not be handled, by any service of the area, and how it is tried again.
///
/// [DeadLetterReader] notes every letter on the topics `dlt.…`; [DeadLetter] holds the rules; an administrator
/// asks for a replay, which [Replays] marks and then carries out. No content is read or shown. Decision: 0014.
@NullMarked
package fi.otverkko.notification.deadletter;

import org.jspecify.annotations.NullMarked;
