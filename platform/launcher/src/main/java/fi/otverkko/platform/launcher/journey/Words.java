package fi.otverkko.platform.launcher.journey;

import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// What the services answered, in words for the person who watches.
final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE d.M.uuuu 'at' H.mm", Locale.ENGLISH)
            .withZone(FinnishCalendar.ZONE);

    private Words() {}

    static String codes(JsonNode proposal) {
        return proposal.path("level").asString() + ", urgency "
                + proposal.path("urgency").asString() + ", "
                + proposal.path("model").asString() + ", teams " + words(proposal.path("teams"));
    }

    /// What a machine gave as a reason, in the words it gave.
    static String words(JsonNode node) {
        if (node.isArray() || node.isObject()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .filter(part -> !part.isNull())
                    .map(Words::words)
                    .collect(Collectors.joining(node.isArray() ? ", " : " "));
        }
        return node.asString();
    }

    static String time(String instant) {
        return TIME.format(Instant.parse(instant));
    }
}
