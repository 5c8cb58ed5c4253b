package fi.otverkko.network.meeting;

import fi.otverkko.network.group.Slot;

/// When and where a case is heard.
///
/// @param begun whether the chair has opened it there
public record Hearing(Slot slot, boolean begun) {}
