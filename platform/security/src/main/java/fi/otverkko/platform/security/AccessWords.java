package fi.otverkko.platform.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A map in `access.yml`, read word by word; whatever is wrong is told with its line.
record AccessWords(int line, Map<String, Node> words) {

    static AccessWords of(Node node) {
        int line = lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(line, "must be a map: word, colon, what it says");
        }
        var words = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            var word = scalar(tuple.getKeyNode());
            if (words.put(word, tuple.getValueNode()) != null) {
                throw wrong(lineOf(tuple.getKeyNode()), "says twice: " + word);
            }
        }
        return new AccessWords(line, words);
    }

    AccessWords only(Set<String> known) {
        for (var word : words.keySet()) {
            if (!known.contains(word)) {
                throw wrong("has an unknown word: " + word);
            }
        }
        return this;
    }

    boolean has(String word) {
        return words.containsKey(word);
    }

    /// A map under a word; an empty one if the word is not there.
    AccessWords map(String word) {
        var node = words.get(word);
        return node == null ? new AccessWords(line, Map.of()) : of(node);
    }

    String required(String word) {
        var node = words.get(word);
        var given = node == null ? "" : scalar(node);
        if (given.isBlank()) {
            throw wrong("lacks " + word);
        }
        return given;
    }

    /// A list of names, each of them once; none if the word is not there.
    List<String> names(String word) {
        var node = words.get(word);
        if (node == null) {
            return List.of();
        }
        var names = items(node, word).stream().map(AccessWords::scalar).toList();
        if (Set.copyOf(names).size() < names.size()) {
            throw wrong("names somebody or something twice in " + word);
        }
        return names;
    }

    static List<Node> items(Node node, String what) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        throw wrong(lineOf(node), "needs a list: " + what);
    }

    private static String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(lineOf(node), "has a list or map where a word belongs");
    }

    IllegalStateException wrong(String what) {
        return wrong(line, what);
    }

    static IllegalStateException wrong(int line, String what) {
        return new IllegalStateException("access.yml line " + line + " " + what);
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
