package fi.otverkko.network.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.network.statistics.CountedCase.Decision;
import fi.otverkko.network.statistics.CountedCase.Submission;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is counted of a case, in whatever order it is heard.
class CountedCaseTest {

    private static final Decision TALK = decision(1, "TALK", "2025-12-30T10:00:00Z");
    private static final Decision YES = decision(1, "YES", "2026-02-10T10:00:00Z");

    @Test
    void theLastWordCountsInTheYearOfTheFirst() {
        for (var heard : List.of(List.of(TALK, YES), List.of(YES, TALK))) {
            var known = CountedCase.UNKNOWN
                    .with(new Submission(1, List.of("RARE_DISEASE")))
                    .with(heard.getFirst())
                    .with(heard.getLast());

            assertThat(known.level()).hasValue("YES");
            assertThat(known.decidedIn()).isEqualTo(2025);
        }
    }

    @Test
    void theYearIsFinnish() {
        var known = CountedCase.UNKNOWN.with(decision(1, "NO", "2025-12-31T22:30:00Z"));

        assertThat(known.decidedIn()).isEqualTo(2026);
    }

    @Test
    void aLaterRoundReplacesWhateverItsTime() {
        var known = CountedCase.UNKNOWN
                .with(decision(2, "NO", "2025-03-01T10:00:00Z"))
                .with(decision(1, "YES", "2025-04-01T10:00:00Z"));

        assertThat(known.decision()).isEqualTo(decision(2, "NO", "2025-03-01T10:00:00Z"));
    }

    @Test
    void withoutSubmissionGroupsOrALevelNothingCounts() {
        assertThat(CountedCase.UNKNOWN.with(YES).counts()).isFalse();
        assertThat(CountedCase.UNKNOWN
                        .with(YES)
                        .with(new Submission(1, List.of()))
                        .counts())
                .isFalse();
        assertThat(CountedCase.UNKNOWN
                        .with(decision(1, "NOT_ASSESSED", "2025-03-01T10:00:00Z"))
                        .with(new Submission(1, List.of("RARE_DISEASE")))
                        .counts())
                .isFalse();
    }

    @Test
    void fittingNoneBesideAGroupIsIgnored() {
        var known = CountedCase.UNKNOWN.with(new Submission(1, List.of("FITS_NONE", "RARE_DISEASE")));

        assertThat(known.groups()).containsExactly("RARE_DISEASE");
        assertThat(CountedCase.UNKNOWN
                        .with(new Submission(1, List.of("FITS_NONE")))
                        .groups())
                .containsExactly("FITS_NONE");
    }

    private static Decision decision(int round, String level, String at) {
        return new Decision(round, level, Instant.parse(at));
    }
}
