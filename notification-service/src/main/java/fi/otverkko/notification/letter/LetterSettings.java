package fi.otverkko.notification.letter;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What all letters share.
///
/// @param portal the front of the area's portal; letters link to it and nowhere else, so that no
///               address in a mailbox says what somebody has to do with
@ConfigurationProperties("ot.letter")
public record LetterSettings(URI portal) {

    public LetterSettings {
        if (!portal.isAbsolute() || portal.getQuery() != null || portal.getFragment() != null) {
            throw new IllegalArgumentException("ot.letter.portal (OT_PORTAL_URL) must be a plain absolute address");
        }
    }
}
