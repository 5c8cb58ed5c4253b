package fi.otverkko.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/// Makes events that no publisher of ours sends, from samples of those that they do send. The same seed and number give
/// the same event.
public final class Events {

    private static final List<String> ATTRIBUTES =
            List.of("ce_id", "ce_type", "ce_source", "ce_subject", "ce_sequence", "ce_time", "ce_specversion");
    private static final List<String> NUMBERS = List.of(
            "0", "-1", "9223372036854775807", "9223372036854775808", "1.5", "", "x", "\u0661", "00000000000000000001");
    private static final List<String> SOURCES = List.of(
            "/ot/15/intake/0",
            "/ot/15/intake/-1",
            "/ot/15/intake/99999999999",
            "/ot/99/intake/1",
            "/ot/15/nobody/1",
            "/ot//intake/1",
            "/ot/15/intake/1/2",
            "urn:x",
            "",
            "/ot/15/INTAKE/1");

    private final Map<String, JsonNode> samples;
    private final List<String> types;
    private final long seed;

    /// @param samples a well-formed body for each event type
    public Events(Map<String, JsonNode> samples, long seed) {
        this.samples = Map.copyOf(samples);
        this.types = samples.keySet().stream().sorted().toList();
        this.seed = seed;
    }

    /// An event as it lies in the broker.
    ///
    /// @param how     what is wrong with it, for who reads a finding
    /// @param headers CloudEvents attributes in binary mode
    /// @param body    its bytes, a character each
    public record Event(String how, Map<String, String> headers, String body) {

        /// The body as it goes over the wire.
        public byte[] bytes() {
            return body.getBytes(ISO_8859_1);
        }
    }

    /// The `number`th event for those who listen to this topic.
    public Event event(String topic, int number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var type = type(topic, random);
        var sample = Objects.requireNonNull(samples.get(type));
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", "00000000-0000-7000-8000-" + String.format("%012x", number));
        headers.put("ce_type", type);
        headers.put("ce_source", "/ot/15/" + type.substring(0, type.indexOf('.')) + "/1");
        headers.put("ce_subject", "00000000-0000-4000-8000-" + String.format("%012x", random.nextInt(50)));
        headers.put("ce_sequence", Integer.toString(random.nextInt(1, 20)));
        headers.put("ce_time", "2027-03-11T10:00:00Z");
        if (random.nextInt(3) == 0) {
            return new Event(spoil(headers, random), headers, Bodies.bytes(sample.toString()));
        }
        var spoiled = new Bodies(random).spoil(sample);
        return new Event(type + ", body " + spoiled.how(), headers, spoiled.bytes());
    }

    /// Mostly one that belongs there.
    private String type(String topic, RandomGenerator random) {
        var publisher = topic.contains(".") ? topic.substring(0, topic.indexOf('.') + 1) : topic;
        var fitting = new ArrayList<>(
                types.stream().filter(type -> type.startsWith(publisher)).toList());
        var choice = fitting.isEmpty() || random.nextInt(10) == 0 ? types : fitting;
        return choice.get(random.nextInt(choice.size()));
    }

    private static String spoil(Map<String, String> headers, RandomGenerator random) {
        var name = ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
        if (random.nextInt(4) == 0) {
            headers.remove(name);
            return "without " + name;
        }
        headers.put(
                name,
                switch (name) {
                    case "ce_sequence" -> NUMBERS.get(random.nextInt(NUMBERS.size()));
                    case "ce_source" -> SOURCES.get(random.nextInt(SOURCES.size()));
                    default -> Malice.text(random);
                });
        return "spoiled " + name;
    }
}
