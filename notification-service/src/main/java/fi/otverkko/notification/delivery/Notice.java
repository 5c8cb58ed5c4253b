package fi.otverkko.notification.delivery;

import fi.otverkko.notification.letter.Template;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing to tell to some people because of one event.
///
/// @param about the consultation, whose reference code the letter names; absent when it is about none
/// @param when  the time that the letter names; there when the template is dated
/// @param once  events with the same words here make one mail to the same person, not several; absent
///              when each event is told
public record Notice(
        Template template,
        List<Recipient> to,
        @Nullable String about,
        @Nullable Instant when,
        @Nullable String once) {

    public Notice {
        to = List.copyOf(to);
    }

    public static Notice tell(Template template, Recipient to) {
        return tell(template, List.of(to));
    }

    public static Notice tell(Template template, List<Recipient> to) {
        return new Notice(template, to, null, null, null);
    }

    public Notice about(String consultationId) {
        return new Notice(template, to, consultationId, when, once);
    }

    public Notice when(Instant time) {
        return new Notice(template, to, about, time, once);
    }

    public Notice once(String same) {
        return new Notice(template, to, about, when, same);
    }
}
