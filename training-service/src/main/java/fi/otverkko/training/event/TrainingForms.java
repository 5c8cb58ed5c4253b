package fi.otverkko.training.event;

import fi.otverkko.training.event.Announcement.AreaScope;
import fi.otverkko.training.event.Announcement.Audience;
import fi.otverkko.training.event.Announcement.Mode;
import fi.otverkko.training.event.Announcement.Title;
import fi.otverkko.training.event.Announcement.TrainingType;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What goes in and out over HTTP.
final class TrainingForms {

    private static final String EXAMPLE = """
            {"type": "WEBINAR",
             "title": {"fi": "Vaativa ero ja lapsen etu", "sv": "Svår skilsmässa och barnets bästa"},
             "startsAt": "2099-03-11T10:00:00Z", "endsAt": "2099-03-11T13:00:00Z",
             "mode": "REMOTE", "audience": ["PROFESSIONALS"], "capacity": 200, "areaScope": "AREA"}""";

    /// Instants are kept to the second.
    @Schema(example = EXAMPLE)
    record TrainingDraft(
            @NotNull TrainingType type,
            @NotNull @Valid Texts title,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotNull Mode mode,
            @NotEmpty Set<@NotNull Audience> audience,
            @NotNull @Min(1) @Max(Announcement.MOST_PLACES) Integer capacity,
            @NotNull AreaScope areaScope) {

        Announcement announcement() {
            return new Announcement(
                    type,
                    new Title(title.fi(), title.sv(), title.en()),
                    startsAt.truncatedTo(ChronoUnit.SECONDS),
                    endsAt.truncatedTo(ChronoUnit.SECONDS),
                    mode,
                    audience,
                    capacity,
                    areaScope);
        }
    }

    /// A title in up to three languages.
    record Texts(
            @NotBlank @Size(max = 200) String fi,
            @Nullable @Size(min = 1, max = 200) String sv,
            @Nullable @Size(min = 1, max = 200) String en) {}

    /// A training as everybody may see it; the drafter stays in the office.
    record TrainingView(
            String id,
            Training.Status state,
            TrainingType type,
            Texts title,
            Instant startsAt,
            Instant endsAt,
            Mode mode,
            List<Audience> audience,
            int capacity,
            AreaScope areaScope) {

        static TrainingView of(Training training) {
            var told = training.announcement();
            return new TrainingView(
                    training.id(),
                    training.status(),
                    told.type(),
                    new Texts(told.title().fi(), told.title().sv(), told.title().en()),
                    told.startsAt(),
                    told.endsAt(),
                    told.mode(),
                    told.audience().stream().sorted().toList(),
                    told.capacity(),
                    told.areaScope());
        }
    }

    private TrainingForms() {}
}
