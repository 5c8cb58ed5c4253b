package fi.otverkko.triage.agreement;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lets researchers compute agreement on ratings of their own. Nothing is stored.
@RestController
@RequestMapping("/api/triage/agreement/preview")
@Tag(name = "Agreement", description = "How far raters agree")
class AgreementPreviewController {

    private static final String EXAMPLE = """
            {"scale": "ordinal", "ratings": [[1, 2, null, 3, 2], [2, 2, 3, 3, 2]], "categories": [1, 2, 3]}""";

    /// What to compute.
    ///
    /// @param scale      `nominal`, `ordinal` or `interval`
    /// @param ratings    a row for each rater, a column for each unit; null where a rating is missing
    /// @param categories ratings that could have been given, whether anybody gave them or not
    record Question(
            @NotNull @Size(max = 20) String scale,
            @NotNull @Size(max = Ratings.MOST_RATERS) List<@NotNull List<@Nullable Double>> ratings,

            @Size(max = Ratings.MOST_CATEGORIES) @Nullable List<@NotNull Double> categories) {}

    /// What came out. A number that is not defined is null, and [#undefined] says why.
    ///
    /// @param percentAgreement    the share of agreeing pairs of ratings, 0 to 1
    /// @param cohenKappa          of two raters; null with `NOT_TWO_RATERS` for more, of whom α and AC1 tell
    /// @param cohenKappaLinear    weighted by steps; null with `NO_ORDER` on a nominal scale
    /// @param cohenKappaQuadratic weighted by squared steps
    /// @param intervals           by the name of the number: 95 %, by drawing units again 1,000 times; the same for
    ///                            the same ratings
    /// @param undefined           by the name of the number, or `intervals.` and the name: why it is missing
    /// @param comparableUnits     units that at least two raters rated
    record Answer(
            String scale,
            @Nullable Double percentAgreement,
            @Nullable Double krippendorffAlpha,
            @Nullable Double gwetAC1,
            @Nullable Double cohenKappa,
            @Nullable Double cohenKappaLinear,
            @Nullable Double cohenKappaQuadratic,
            Map<String, Agreement.Range> intervals,
            Map<String, Agreement.Reason> undefined,
            int raters,
            int units,
            int comparableUnits,
            int categories) {

        static Answer of(Agreement agreement, Scale scale) {
            var intervals = new TreeMap<String, Agreement.Range>();
            var undefined = new TreeMap<String, Agreement.Reason>();
            agreement.figures().forEach((measure, figure) -> {
                if (figure.range() != null) {
                    intervals.put(measure.title(), figure.range());
                }
                if (figure.reason() != null) {
                    undefined.put((figure.value() == null ? "" : "intervals.") + measure.title(), figure.reason());
                }
            });
            return new Answer(
                    scale.name().toLowerCase(Locale.ROOT),
                    agreement.figure(Measure.PERCENT_AGREEMENT).value(),
                    agreement.figure(Measure.KRIPPENDORFF_ALPHA).value(),
                    agreement.figure(Measure.GWET_AC1).value(),
                    agreement.figure(Measure.COHEN_KAPPA).value(),
                    agreement.figure(Measure.COHEN_KAPPA_LINEAR).value(),
                    agreement.figure(Measure.COHEN_KAPPA_QUADRATIC).value(),
                    intervals,
                    undefined,
                    agreement.raters(),
                    agreement.units(),
                    agreement.comparable(),
                    agreement.categories());
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "How far the raters of these ratings agree; nothing is stored",
            description =
                    "The same as `text/csv` with the scale in the query (`?scale=ordinal`): a line for each rater, a "
                            + "field for each unit, empty where a rating is missing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "twoRaters", value = EXAMPLE))))
    Answer preview(@Valid @RequestBody Question question) {
        var scale = Scale.of(question.scale());
        var possible = question.categories() == null ? List.<Double>of() : question.categories();
        return Answer.of(Agreement.of(Ratings.of(question.ratings(), possible), scale), scale);
    }

    /// The same question as `text/csv`; described with the other, as a description has one operation for each path.
    @PostMapping(consumes = "text/csv")
    @Hidden
    Answer previewCsv(@RequestParam(defaultValue = "ordinal") String scale, @RequestBody String ratings) {
        var meant = Scale.of(scale);
        return Answer.of(Agreement.of(Ratings.of(RatingsCsv.read(ratings), List.of()), meant), meant);
    }
}
