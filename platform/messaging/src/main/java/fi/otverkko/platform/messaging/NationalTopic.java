package fi.otverkko.platform.messaging;

import fi.otverkko.contracts.Topic;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A national topic as it is called on the own broker, and who speaks there (decision 0013).
///
/// MirrorMaker puts the name of the cluster in front that a topic came from: `national.directory` is our
/// own, `hub.13.national.directory` area 13's, `hub.national.directory` the hub's; at the hub,
/// `13.national.directory` is area 13's. The name is given by our own infrastructure, the `ce_source` by
/// whoever sent the message: where they disagree, the name is right.
///
/// @param topic   as declared
/// @param speaker two digits of the area, or `national`
/// @param echo    whether it is our own, come back
public record NationalTopic(Topic topic, String speaker, boolean echo) {

    private static final Pattern NAME = Pattern.compile("(hub\\.)?(?:([0-9]{2})\\.)?(national\\.[a-z]+)");

    /// Reads a topic's name on the broker of an area.
    ///
    /// @param ownArea two digits, or `national` at the hub
    /// @return empty for local topics
    public static Optional<NationalTopic> of(String name, String ownArea) {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean mirrored = matcher.group(1) != null || matcher.group(2) != null;
        var area = matcher.group(2) == null ? "national" : matcher.group(2);
        var speaker = mirrored ? area : ownArea;
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.topicName().equals(matcher.group(3)))
                .findFirst()
                .map(topic -> new NationalTopic(topic, speaker, mirrored && speaker.equals(ownArea)));
    }

    /// Why a message on it is not believed; empty if it is.
    ///
    /// @param source the message's `ce_source`
    public Optional<String> doubt(@Nullable String source) {
        if (echo) {
            return Optional.of("echo");
        }
        if (source == null) {
            return Optional.of("source-missing");
        }
        try {
            var origin = Origin.parse(source);
            return origin.area().equals(speaker) && origin.service().equals(topic.publisher())
                    ? Optional.empty()
                    : Optional.of("source-disagrees");
        } catch (IllegalArgumentException notOurs) {
            return Optional.of("source-malformed");
        }
    }

    /// The name without what MirrorMaker put in front.
    static String declaredName(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches() ? matcher.group(3) : name;
    }
}
