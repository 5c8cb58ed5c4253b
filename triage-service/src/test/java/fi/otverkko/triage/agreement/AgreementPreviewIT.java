package fi.otverkko.triage.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.World;
import fi.otverkko.triage.Body;
import org.junit.jupiter.api.Test;

/// Agreement of ratings of one's own, over HTTP.
@ServiceTest
class AgreementPreviewIT {

    private static final String PREVIEW = "/api/triage/agreement/preview";

    private final Person researcher;

    AgreementPreviewIT(World world) {
        this.researcher = world.as("00000000-0000-4000-8000-000000000011", Role.RESEARCHER);
    }

    @Test
    void theExampleOfTheScreenComesOut() {
        var answer = Body.of(researcher.post(PREVIEW, """
                {"scale": "ordinal", "ratings": [[2, 2, 1, 0, 2], [2, 1, 1, 0, 2], [2, 2, 0, 0, 2]]}"""));

        assertThat(answer.path("krippendorffAlpha").asDouble()).isCloseTo(0.828283, within(5e-7));
        assertThat(answer.path("percentAgreement").asDouble()).isBetween(0.0, 1.0);
        assertThat(answer.path("gwetAC1").isNumber()).isTrue();
        assertThat(answer.path("cohenKappa").isNull()).isTrue();
        assertThat(answer.path("undefined").path("cohenKappa").asString()).isEqualTo("NOT_TWO_RATERS");
        assertThat(answer.path("intervals")
                        .path("krippendorffAlpha")
                        .path("low")
                        .asDouble())
                .isLessThanOrEqualTo(0.828283);
    }

    @Test
    void missingRatingsAreNull() {
        var answer = Body.of(researcher.post(PREVIEW, """
                {"scale": "ordinal", "ratings": [[1, 2, null], [2, 2, 3]]}"""));

        assertThat(answer.path("comparableUnits").asInt()).isEqualTo(2);
        assertThat(answer.path("percentAgreement").asDouble()).isEqualTo(0.5);
        assertThat(answer.path("cohenKappa").isNumber()).isTrue();
    }

    @Test
    void theSameAsCsv() {
        var csv = researcher
                .header("Content-Type", "text/csv")
                .post(PREVIEW + "?scale=nominal", "2,2,1,0,2\n2,1,1,0,2\n");

        assertThat(Body.of(csv).path("cohenKappa").asDouble()).isCloseTo(0.6875, within(5e-7));
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(Body.problem(researcher.post(PREVIEW, "{\"scale\": \"ratio\", \"ratings\": [[1]]}")))
                .isEqualTo("422 agreement-scale-unknown");
        assertThat(Body.problem(researcher.post(PREVIEW, "{\"scale\": \"nominal\", \"ratings\": [[1, 2], [1]]}")))
                .isEqualTo("422 agreement-rows-uneven");
        assertThat(researcher.post(PREVIEW, "{\"scale\": \"nominal\"}")).hasStatus(400);
    }
}
