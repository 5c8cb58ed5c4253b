package fi.otverkko.platform.launcher.network;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.journey.Narrator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is told and proven of the national link, step by step. A step that is not true ends it with a complaint.
///
/// May be told again on the same state.
public final class Crossing {

    private static final String TOPIC = "national.directory";

    /// What the areas tell each other on.
    private static final Set<String> NATIONAL = Set.of(TOPIC, "national.statistics");

    /// An area that has no part in this; somebody speaks in its name.
    private static final String FOREIGN = "18";

    private final Link link;
    private final Narrator narrator;
    private final Area own;
    private final Area other;
    private final KafkaTools kafka;

    public Crossing(Link link) {
        this.link = link;
        this.narrator = new Narrator(link.screen());
        this.own = new Area(link.own());
        this.other = new Area(link.other());
        this.kafka = new KafkaTools(new Artefacts(link.own().root()));
    }

    public void tell() {
        narrator.chapter("An entry crosses, in both directions");
        crosses(own, other);
        crosses(other, own);
        narrator.chapter("Somebody in area " + own.code() + " speaks in the name of area " + FOREIGN);
        forged();
        narrator.chapter("The link is torn in the middle of the work, and mended");
        torn();
        narrator.chapter("How the areas decide, side by side");
        if (link.ownIsWhole()) {
            narrator.tell("area " + own.code(), "is up as a whole: no made-up year is mixed into its cases");
        } else {
            new Rates(kafka, narrator).compare(own, other);
        }
        narrator.chapter("What lies where");
        onlyWhatIsNational();
        noEcho();
    }

    private void crosses(Area from, Area to) {
        var entry = from.code() + "-e01";
        from.show("expert", entry, false);
        to.await("nothing of " + entry, () -> !to.sees(from).contains(entry));

        from.show("expert", entry, true);
        long begin = System.nanoTime();
        narrator.tell("area " + from.code(), "the expert " + entry + " shows the own entry to all areas");
        to.await("the entry " + entry, () -> to.sees(from).contains(entry));
        narrator.tell(
                "area " + to.code(),
                String.format("its coordinator finds it, %.1f s later:", (System.nanoTime() - begin) / 1e9));
        narrator.more(to.entry(from, entry));

        from.show("expert", entry, false);
        to.await("the withdrawal of " + entry, () -> !to.sees(from).contains(entry));
        narrator.tell("area " + to.code(), "and finds it no more after the expert has taken it back");
    }

    /// The message stands before a true one in the same partition: same key.
    private void forged() {
        var entry = own.code() + "-e01";
        var before = other.refusals();
        var content = """
                {"entryId":"%s","areaCode":"%s","profession":"NURSE","sector":"TE","themes":[],"languages":["fi"]}""".formatted(entry, FOREIGN);
        kafka.send(link.own(), TOPIC, List.of(new KafkaTools.Said(entry, headers(entry), content)));
        narrator.tell(
                "somebody", "writes on " + TOPIC + " of area " + own.code() + ": source /ot/" + FOREIGN + "/network/1");
        other.await("the refusal", () -> other.refusals().size() > before.size());
        var refused = new TreeSet<>(other.refusals());
        refused.removeAll(before);
        require(refused.size() == 1, "one refusal, not " + refused);
        require(
                refused.first().contains("hub." + own.code() + "." + TOPIC)
                        && refused.first().contains("source-disagrees"),
                "refused for its source: " + refused.first());
        narrator.tell("area " + other.code(), "refuses it; its administrator reads:");
        narrator.more(refused.first());
        require(other.directory(FOREIGN).isEmpty(), "area " + other.code() + " shows nothing of area " + FOREIGN);

        own.show("expert", entry, true);
        other.await(
                "the true entry behind the forged one", () -> other.sees(own).contains(entry));
        narrator.tell("area " + other.code(), "shows nothing of area " + FOREIGN + ", and heard the next true message");
    }

    private Map<String, String> headers(String entry) {
        return Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/ot/" + FOREIGN + "/network/1",
                "ce_type", "network.directory-entry-published.v1",
                "ce_subject", entry,
                "ce_sequence", "1",
                "ce_time", "2026-11-20T10:00:00Z",
                "content-type", "application/json");
    }

    private void torn() {
        var experts = own.experts();
        int changes = own.change(experts);
        changes += own.change(experts.subList(0, experts.size() / 3));
        link.cut();
        narrator.tell(
                "the link",
                "of area " + own.code() + " is killed (kill -9 of its MirrorMaker) in the middle of " + changes
                        + " changes");
        int away = own.change(experts);
        own.await("its own changes, without the link", () -> own.isAsWished(own.sees(own)));
        narrator.tell(
                "area " + own.code(), "works on: " + away + " more changes, all taken, all seen in the area itself");
        link.mend();
        changes += away + own.change(experts);
        narrator.tell("area " + own.code(), "has the link again and goes on: " + changes + " changes in all");
        own.await("its own changes", () -> own.isAsWished(own.sees(own)));
        var expected = own.sees(own);
        other.await(
                "the same directory as in area " + own.code(),
                () -> other.sees(own).equals(expected));
        narrator.tell("area " + other.code(), "finds the same " + expected.size() + " entries as area " + own.code());
        eachOnce();
    }

    /// Nothing lost, nothing twice, nothing out of order, as committed on the brokers themselves.
    private void eachOnce() {
        var said = kafka.read(link.own(), TOPIC);
        var heard = kafka.read(link.other(), "hub." + own.code() + "." + TOPIC);
        require(!said.isEmpty(), "messages on " + TOPIC);
        require(
                heard.size() == said.size(),
                "as many messages in area " + other.code() + " (" + heard.size() + ") as in area " + own.code() + " ("
                        + said.size() + ")");
        for (var key : said.stream().map(KafkaTools.Carried::key).distinct().toList()) {
            require(about(key, heard).equals(about(key, said)), "the same about " + key + " in the same order");
        }
        narrator.tell(
                "the brokers",
                said.size() + " messages in area " + own.code() + ", " + heard.size() + " in area " + other.code()
                        + ": each once, in order");
    }

    private static List<KafkaTools.Carried> about(String key, List<KafkaTools.Carried> messages) {
        return messages.stream().filter(message -> message.key().equals(key)).toList();
    }

    private void onlyWhatIsNational() {
        var atHub = kafka.topics(link.hub());
        var expected = List.of(own, other).stream()
                .flatMap(area -> NATIONAL.stream().map(topic -> area.code() + "." + topic))
                .collect(Collectors.toCollection(TreeSet::new));
        require(atHub.equals(expected), "at the hub " + expected + " and nothing else, not " + atHub);
        narrator.tell("the hub", "has " + String.join(", ", atHub) + " and no other topic of an area");
    }

    private void noEcho() {
        for (var area : List.of(own, other)) {
            var mirrored = new TreeSet<>(kafka.topics(area.instance()));
            mirrored.removeIf(topic -> !topic.matches("(hub|[0-9]{2})\\..*"));
            var neighbour = area == own ? other : own;
            require(
                    mirrored.equals(NATIONAL.stream()
                            .map(topic -> "hub." + neighbour.code() + "." + topic)
                            .collect(Collectors.toSet())),
                    "no echo in area " + area.code() + ", but it has " + mirrored);
            narrator.tell("area " + area.code(), "has " + String.join(", ", mirrored) + "; its own did not come back");
        }
    }

    private static void require(boolean isSo, String what) {
        if (!isSo) {
            throw new Complaint("This is not so: " + what);
        }
    }
}
