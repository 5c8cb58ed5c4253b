package fi.otverkko.intake.channel;

import fi.otverkko.intake.channel.Channel.Content;
import fi.otverkko.intake.channel.Channel.Sort;
import fi.otverkko.intake.channel.Channel.State;
import fi.otverkko.intake.guidance.Theme;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;

/// A [Channel] as a document.
final class ChannelDocument {

    static Document write(Channel channel) {
        var entry = channel.entry();
        return new Document("state", channel.state().name())
                .append("sort", entry.sort().name())
                .append("areas", entry.areas().stream().sorted().toList())
                .append(
                        "themes",
                        entry.themes().stream().sorted().map(Theme::name).toList())
                .append("title", texts(entry.title()))
                .append("what", texts(entry.what()))
                .append("forWhom", texts(entry.forWhom()))
                .append("how", texts(entry.how()))
                .append("hours", texts(entry.hours()))
                .append("cost", texts(entry.cost()))
                .append("links", entry.links())
                .append("verifiedAt", channel.verifiedAt().toString())
                .append("outdatedOn", channel.outdatedOn().toString())
                .append("order", entry.title().fi());
    }

    static Channel read(String id, Document document) {
        var entry = new Content(
                Sort.valueOf(document.getString("sort")),
                new HashSet<>(document.getList("areas", String.class)),
                document.getList("themes", String.class).stream()
                        .map(Theme::valueOf)
                        .collect(Collectors.toSet()),
                texts(document, "title"),
                texts(document, "what"),
                texts(document, "forWhom"),
                texts(document, "how"),
                texts(document, "hours"),
                texts(document, "cost"),
                document.getList("links", String.class));
        return new Channel(
                id,
                State.valueOf(document.getString("state")),
                entry,
                LocalDate.parse(document.getString("verifiedAt")));
    }

    private static Document texts(InThree text) {
        return new Document("fi", text.fi()).append("sv", text.sv()).append("en", text.en());
    }

    private static InThree texts(Document document, String name) {
        var text = Objects.requireNonNull(document.get(name, Document.class), name);
        return new InThree(text.getString("fi"), text.getString("sv"), text.getString("en"));
    }

    private ChannelDocument() {}
}
