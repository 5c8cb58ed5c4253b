package fi.otverkko.notification.subscriptionimport;

import fi.otverkko.notification.letter.Language;
import fi.otverkko.notification.subscription.Choice;
import fi.otverkko.notification.subscription.Choice.Interest;
import fi.otverkko.notification.subscription.Choice.Reach;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// One line of a list, as it was written.
///
/// @param language    `fi`, `sv` or `en`
/// @param interests   `NEWSLETTER`, `WEBINARS`, or both with a space between
/// @param reach       `OWN_AREA` or `ALL_AREAS`
/// @param consentedAt such as `2024-05-06T07:08:09Z`
/// @param proof       where the consent is written down: a reference of letters, digits and `.:/_-`, at most 80
record ImportRow(String email, String language, String interests, String reach, String consentedAt, String proof) {

    private static final String PROOF = "[\\p{L}\\p{N} .:/_-]{3,80}";

    Optional<Choice> choice() {
        try {
            var wanted = Arrays.stream(interests.strip().split(" +"))
                    .map(Interest::valueOf)
                    .collect(Collectors.toSet());
            return Optional.of(new Choice(
                    Language.valueOf(language.strip().toUpperCase(Locale.ROOT)), wanted, Reach.valueOf(reach.strip())));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /// When she consented, if that is told, is past and is proven.
    Optional<Instant> consent(Instant now) {
        try {
            var at = Instant.parse(consentedAt.strip());
            return proof.strip().matches(PROOF) && !at.isAfter(now) ? Optional.of(at) : Optional.empty();
        } catch (DateTimeParseException untold) {
            return Optional.empty();
        }
    }
}
