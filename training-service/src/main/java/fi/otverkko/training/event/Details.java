package fi.otverkko.training.event;

import fi.otverkko.training.event.Announcement.Title;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a training is about and how one takes part, besides its title and time. Source: domain, TRN-01, TRN-03.
///
/// @param themes    codes such as `T6_NEPSY`
/// @param programme its points, in order
/// @param speakers  names as they are announced
/// @param place     where it is; null for a remote one
/// @param joinLink  for those who have a place, and on its days only; null without one
/// @param opensAt   when registration opens; null for at once
/// @param closesAt  when it closes; null for the start
public record Details(
        List<String> themes,
        List<Title> programme,
        List<String> speakers,
        @Nullable String place,
        @Nullable String joinLink,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {

    static final Details NONE = new Details(List.of(), List.of(), List.of(), null, null, null, null);

    public Details {
        themes = List.copyOf(themes);
        programme = List.copyOf(programme);
        speakers = List.copyOf(speakers);
    }
}
