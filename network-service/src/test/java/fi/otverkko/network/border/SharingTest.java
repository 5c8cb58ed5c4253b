package fi.otverkko.network.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.otverkko.network.border.Sharing.Wish;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void theExpertsOwnWishIsAConsent() {
        assertThat(Sharing.NOT_YET.after(own(true))).isEqualTo(new Sharing(true, TODAY, NOW));
    }

    @Test
    void somebodyElseHasToSayWhenTheExpertConsented() {
        var yesterday = TODAY.minusDays(1);

        assertThat(Sharing.NOT_YET.after(passedOn(yesterday))).isEqualTo(new Sharing(true, yesterday, NOW));
        assertThatThrownBy(() -> Sharing.NOT_YET.after(passedOn(null))).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> Sharing.NOT_YET.after(passedOn(TODAY.plusDays(1))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void takingItBackNeedsNothingAndForgetsTheConsent() {
        var shown = Sharing.NOT_YET.after(own(true));

        assertThat(shown.after(new Wish(false, false, null, NOW, TODAY))).isEqualTo(new Sharing(false, null, NOW));
    }

    @Test
    void whatIsSoAlreadyStaysAsItIs() {
        var shown = Sharing.NOT_YET.after(passedOn(TODAY.minusDays(9)));

        assertThat(shown.after(own(true))).isSameAs(shown);
        assertThat(Sharing.NOT_YET.after(own(false))).isSameAs(Sharing.NOT_YET);
    }

    private static Wish own(boolean shared) {
        return new Wish(shared, true, null, NOW, TODAY);
    }

    private static Wish passedOn(@Nullable LocalDate consentOn) {
        return new Wish(true, false, consentOn, NOW, TODAY);
    }
}
