package fi.otverkko.contracts.network.v1;

import java.time.Instant;
import java.time.LocalDate;

/// A regular meeting that is to come. It says nothing of who takes part, and has no link.
///
/// @param meetingId  the meeting
/// @param date       the day in Finland
/// @param startsAt   when it begins
/// @param deadlineAt last moment for requests to it; before [#startsAt]
public record CalendarMeeting(String meetingId, LocalDate date, Instant startsAt, Instant deadlineAt) {}
