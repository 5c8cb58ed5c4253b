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
import jakarta.validation.constraints.Pattern;
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
             "mode": "REMOTE", "audience": ["PROFESSIONALS"], "capacity": 200, "areaScope": "AREA",
             "themes": ["T1_SEPARATION"], "speakers": ["Erityisasiantuntija Malli Mallinen"],
             "programme": [{"fi": "Mitä lapsi tarvitsee", "sv": "Vad barnet behöver"}],
             "joinLink": "https://video.example/tilaisuus", "closesAt": "2099-03-10T10:00:00Z"}""";

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
            @NotNull AreaScope areaScope,
            @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String> themes,
            @Nullable @Size(max = 40) List<@NotNull @Valid Texts> programme,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> speakers,
            @Nullable @Size(min = 1, max = 300) String place,

            @Nullable @Size(max = 500) @Pattern(regexp = "https://[!-~]+")
            String joinLink,

            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {

        Announcement announcement() {
            return new Announcement(
                    type,
                    title.title(),
                    startsAt.truncatedTo(ChronoUnit.SECONDS),
                    endsAt.truncatedTo(ChronoUnit.SECONDS),
                    mode,
                    audience,
                    capacity,
                    areaScope,
                    details());
        }

        private Details details() {
            return new Details(
                    themes == null ? List.of() : themes,
                    programme == null
                            ? List.of()
                            : programme.stream().map(Texts::title).toList(),
                    speakers == null ? List.of() : speakers,
                    place,
                    joinLink,
                    opensAt == null ? null : opensAt.truncatedTo(ChronoUnit.SECONDS),
                    closesAt == null ? null : closesAt.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /// A title in up to three languages.
    record Texts(
            @NotBlank @Size(max = 200) String fi,
            @Nullable @Size(min = 1, max = 200) String sv,
            @Nullable @Size(min = 1, max = 200) String en) {

        Title title() {
            return new Title(fi, sv, en);
        }

        static Texts of(Title title) {
            return new Texts(title.fi(), title.sv(), title.en());
        }
    }

    /// A training as everybody may see it; the drafter stays in the office, the link with who takes part.
    ///
    /// @param phase    how far it has come by the clock
    /// @param joinLink for the office only; who has a place finds it with the registration, on the day
    record TrainingView(
            String id,
            Training.Status state,
            Training.Phase phase,
            TrainingType type,
            Texts title,
            Instant startsAt,
            Instant endsAt,
            Mode mode,
            List<Audience> audience,
            int capacity,
            AreaScope areaScope,
            List<String> themes,
            List<Texts> programme,
            List<String> speakers,
            @Nullable String place,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable String joinLink) {

        static TrainingView of(Training training, Instant now, boolean office) {
            var told = training.announcement();
            var details = told.details();
            return new TrainingView(
                    training.id(),
                    training.status(),
                    training.phase(now),
                    told.type(),
                    Texts.of(told.title()),
                    told.startsAt(),
                    told.endsAt(),
                    told.mode(),
                    told.audience().stream().sorted().toList(),
                    told.capacity(),
                    told.areaScope(),
                    details.themes(),
                    details.programme().stream().map(Texts::of).toList(),
                    details.speakers(),
                    details.place(),
                    details.opensAt(),
                    details.closesAt(),
                    office ? details.joinLink() : null);
        }
    }

    private TrainingForms() {}
}
