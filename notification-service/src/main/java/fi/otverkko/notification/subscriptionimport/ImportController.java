package fi.otverkko.notification.subscriptionimport;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Taking over a list over HTTP.
@RestController
@RequestMapping("/api/notification/subscription-imports")
@Tag(name = "Subscriptions", description = "Newsletter and webinar notices by mail, without an account")
class ImportController {

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    /// A list.
    ///
    /// @param csv    with a heading line; at most a thousand rows
    /// @param dryRun true, also if left out: only the report, nothing is stored
    record Importing(
            @NotNull @Size(min = 1, max = 200_000) String csv,
            @Nullable Boolean dryRun) {}

    @PostMapping
    @Operation(
            summary = "Take over a list of subscribers",
            description =
                    "CSV with the columns email, language, interests, reach, consentedAt, proof. A row counts only"
                            + " with its own proof of consent; who unsubscribed here or had the address erased does not come back"
                            + " by a list. The report names rows by number and holds no address. The same list again changes"
                            + " nothing.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject("""
                                            {"dryRun": true, "csv": "email,language,interests,reach,consentedAt,proof\\n\
                                            reader@example.org,fi,NEWSLETTER WEBINARS,OWN_AREA,2024-05-06T07:08:09Z,form-17\\n"}""")))
    ImportReport take(@Valid @RequestBody Importing body) {
        return imports.take(body.csv(), !Boolean.FALSE.equals(body.dryRun()));
    }
}
