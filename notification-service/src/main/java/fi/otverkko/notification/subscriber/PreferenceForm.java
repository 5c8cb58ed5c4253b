package fi.otverkko.notification.subscriber;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.otverkko.notification.letter.Language;
import fi.otverkko.notification.subscription.Choice;
import fi.otverkko.notification.subscription.Choice.Interest;
import fi.otverkko.notification.subscription.Choice.Reach;
import fi.otverkko.platform.kernel.Refusal;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What the form on the preferences page sends, read from the body itself: the body filter has read it before the
/// servlet container could.
///
/// @param choice what was chosen
/// @param paused whether mails shall stop for a while
record PreferenceForm(Choice choice, boolean paused) {

    private static final int FIELDS = 20;

    /// @param body as `application/x-www-form-urlencoded`
    /// @throws Refusal.Invalid `preferences-malformed` if a word is none of the form's
    static PreferenceForm of(String body) {
        try {
            var interests =
                    values(body, "interest").stream().map(Interest::valueOf).collect(Collectors.toSet());
            var language = Language.valueOf(values(body, "language").getFirst());
            var reach = Reach.valueOf(values(body, "reach").getFirst());
            return new PreferenceForm(
                    new Choice(language, interests, reach),
                    values(body, "paused").contains("true"));
        } catch (IllegalArgumentException | java.util.NoSuchElementException malformed) {
            throw new Refusal.Invalid("preferences-malformed");
        }
    }

    private static List<String> values(String body, String field) {
        return Arrays.stream(body.split("&", FIELDS))
                .filter(pair -> pair.startsWith(field + "="))
                .map(pair -> URLDecoder.decode(pair.substring(field.length() + 1), UTF_8))
                .toList();
    }
}
