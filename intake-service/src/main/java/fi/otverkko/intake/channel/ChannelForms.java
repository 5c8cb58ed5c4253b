package fi.otverkko.intake.channel;

import fi.otverkko.intake.channel.Channel.Content;
import fi.otverkko.intake.channel.Channel.Sort;
import fi.otverkko.intake.channel.Channel.State;
import fi.otverkko.intake.guidance.Theme;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What the catalogue takes and gives over HTTP.
final class ChannelForms {

    static final String AREA = "[0-9]{2}|national";

    private static final String ONE_LINE = "\\P{Cntrl}*";

    /// A text that must be there in each of the three languages.
    record Line(
            @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE)
            String fi,

            @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE)
            String sv,

            @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE)
            String en) {

        InThree texts() {
            return new InThree(fi, sv, en);
        }
    }

    /// The same, longer.
    record Paragraph(
            @NotBlank @Size(max = 1000) String fi,
            @NotBlank @Size(max = 1000) String sv,
            @NotBlank @Size(max = 1000) String en) {

        InThree texts() {
            return new InThree(fi, sv, en);
        }
    }

    /// @param areas two digits each, or `national`
    /// @param links `https` addresses
    record Body(
            @NotNull Sort sort,

            @NotEmpty @Size(max = 25) Set<@NotNull @Pattern(regexp = AREA) String> areas,

            @NotEmpty @Size(max = 8) Set<@NotNull Theme> themes,
            @NotNull @Valid Line title,
            @NotNull @Valid Paragraph what,
            @NotNull @Valid Line forWhom,
            @NotNull @Valid Paragraph how,
            @NotNull @Valid Line hours,
            @NotNull @Valid Line cost,

            @NotNull @Size(max = 10)
            List<@NotNull @Size(max = 300) @Pattern(regexp = "https://[^\\s<>\"]+") String> links) {

        Content entry() {
            return new Content(
                    sort,
                    areas,
                    themes,
                    title.texts(),
                    what.texts(),
                    forWhom.texts(),
                    how.texts(),
                    hours.texts(),
                    cost.texts(),
                    links);
        }
    }

    /// @param outdated nobody has verified it for a year
    record View(
            String id,
            State state,
            Sort sort,
            List<String> areas,
            List<Theme> themes,
            InThree title,
            InThree what,
            InThree forWhom,
            InThree how,
            InThree hours,
            InThree cost,
            List<String> links,
            LocalDate verifiedAt,
            boolean outdated) {

        static View of(Channel channel, LocalDate today) {
            var entry = channel.entry();
            return new View(
                    channel.id(),
                    channel.state(),
                    entry.sort(),
                    entry.areas().stream().sorted().toList(),
                    entry.themes().stream().sorted().toList(),
                    entry.title(),
                    entry.what(),
                    entry.forWhom(),
                    entry.how(),
                    entry.hours(),
                    entry.cost(),
                    entry.links(),
                    channel.verifiedAt(),
                    channel.isOutdated(today));
        }
    }

    static final String EXAMPLE = """
            {
              "sort": "CHANNEL",
              "areas": ["15"],
              "themes": ["T1_SEPARATION", "OTHER"],
              "title": {"fi": "Konsultaatioryhmä", "sv": "Konsultationsgrupp", "en": "Consultation group"},
              "what": {"fi": "Monialainen ryhmä pohtii tilannetta kanssasi.",
                       "sv": "En multiprofessionell grupp funderar på situationen med dig.",
                       "en": "A multidisciplinary group thinks the situation through with you."},
              "forWhom": {"fi": "Ammattilaisille", "sv": "För yrkespersoner", "en": "For professionals"},
              "how": {"fi": "Täytä esitietolomake viikkoa ennen kokousta.",
                      "sv": "Fyll i förhandsblanketten en vecka före mötet.",
                      "en": "Fill in the pre-information form a week before the meeting."},
              "hours": {"fi": "Kuukauden toinen torstai", "sv": "Månadens andra torsdag",
                        "en": "The second Thursday of the month"},
              "cost": {"fi": "Maksuton", "sv": "Avgiftsfri", "en": "Free of charge"},
              "links": ["https://koskeverkko.fi/"]
            }""";

    private ChannelForms() {}
}
