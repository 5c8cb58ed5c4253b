/// The agenda: which meeting takes a case, and why.
///
/// Read [SlotChoice] first (which meeting), then [AgendaCase] (where a case stands) and [Agenda]. A case
/// is on one agenda at a time because its own document says on which; the meeting follows.
@NullMarked
package fi.otverkko.network.agenda;

import org.jspecify.annotations.NullMarked;
