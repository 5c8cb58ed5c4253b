package fi.otverkko.network.border;

import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether an expert's entry in the directory is shown to the other areas.
///
/// @param consentOn the day on which the expert consented; absent while it is not shown
/// @param since     since when it is so; absent while nobody ever wished otherwise
record Sharing(
        boolean shared,
        @Nullable LocalDate consentOn,
        @Nullable Instant since) {

    /// Nothing is shown until somebody says so.
    static final Sharing NOT_YET = new Sharing(false, null, null);

    /// What somebody wishes.
    ///
    /// @param byExpert  whether it is the expert's own wish, which is a consent
    /// @param consentOn when the expert consented, as somebody else says
    /// @param today     in Finland
    record Wish(boolean shared, boolean byExpert, @Nullable LocalDate consentOn, Instant at, LocalDate today) {}

    /// What is then so; the same if it is so already.
    ///
    /// @throws Refusal.Invalid `consent-missing` if it would be shown without the expert's consent by today
    Sharing after(Wish wish) {
        if (wish.shared() == shared) {
            return this;
        }
        if (!wish.shared()) {
            return new Sharing(false, null, wish.at());
        }
        var consent = wish.byExpert() ? wish.today() : wish.consentOn();
        if (consent == null || consent.isAfter(wish.today())) {
            throw new Refusal.Invalid("consent-missing");
        }
        return new Sharing(true, consent, wish.at());
    }
}
