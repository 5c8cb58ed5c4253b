package fi.otverkko.network.statistics;

import fi.otverkko.network.statistics.Publication.Standing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Publishing a year's counts by hand, for an office that does not want to wait for the night.
@RestController
@RequestMapping("/api/network/statistics/publications")
@Tag(name = "Statistics", description = "Counts that are published once, and in which nobody can be found")
class PublicationController {

    private final Publication publication;

    PublicationController(Publication publication) {
        this.publication = publication;
    }

    @GetMapping("/{year}")
    @Operation(summary = "Whether the counts of a year are published, and from when they can be")
    Standing standing(@PathVariable @Min(2020) @Max(2100) @Parameter(example = "2025") int year) {
        return publication.standing(year);
    }

    @PutMapping("/{year}")
    @Operation(
            summary = "Publish the counts of a year to all areas",
            description =
                    "How many cases of each client group were decided YES, TALK and NO. Counts under five are hidden, "
                            + "the others rounded to fives; no totals. Possible from the end of January after the year; published "
                            + "once and for good, so that asking again changes nothing. What nobody publishes is published by "
                            + "itself in the night.")
    Standing publish(@PathVariable @Min(2020) @Max(2100) @Parameter(example = "2025") int year) {
        publication.publish(year);
        return publication.standing(year);
    }
}
