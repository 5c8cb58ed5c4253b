package fi.otverkko.platform.launcher.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of `examples.txt`: who sends which example, and what of the answer later steps need.
///
/// @param target  path and query, with `{name}` for ids told before
/// @param example which, where there are several; empty for the only one
/// @param fields  fields of the body that get an id told before
/// @param told    names of ids, and where in the answer they stand
/// @param refused the code with which it is refused by rights; null if it is to be taken
record Step(
        String user,
        String method,
        String target,
        String example,
        Map<String, String> fields,
        Map<String, String> told,
        @Nullable String refused) {

    private static final Pattern ID = Pattern.compile("\\{([a-z0-9]+)(?:=([^}]+))?}");

    static List<Step> read(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Step::of)
                .toList();
    }

    private static Step of(String line) {
        var words = new ArrayList<>(List.of(line.trim().split("\\s+")));
        var told = new LinkedHashMap<String, String>();
        var fields = new LinkedHashMap<String, String>();
        boolean answer = false;
        for (var word : words.subList(3, words.size())) {
            if (word.equals("=>")) {
                answer = true;
            } else {
                var parts = word.split("=", 2);
                (answer && parts[1].startsWith("/") ? told : fields).put(parts[0], parts[1]);
            }
        }
        var example = fields.remove("example");
        var refused = fields.remove("refused");
        return new Step(
                words.get(0), words.get(1), words.get(2), example == null ? "" : example, fields, told, refused);
    }

    boolean isOf(Operation operation) {
        return method.equals(operation.method())
                && shape(target.replaceFirst("\\?.*", "")).equals(shape(operation.path()));
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /// The thing that this changes: the path up to its first id.
    String thing() {
        return target.replaceAll("(}).*", "$1");
    }

    /// Whether all ids that it names were told.
    boolean isReady(Map<String, String> ids) {
        return ID.matcher(user + ' ' + target + ' ' + fields.values())
                .results()
                .allMatch(found -> found.group(2) != null || ids.containsKey(found.group(1)));
    }

    /// The text with the ids in it; `{name=word}` stands for the word.
    static String filled(String text, Map<String, String> ids) {
        return ID.matcher(text)
                .replaceAll(found -> found.group(2) == null
                        ? Objects.requireNonNull(ids.get(found.group(1)), text)
                        : found.group(2));
    }

    @Override
    public String toString() {
        return user + " " + method + " " + target + (example.isEmpty() ? "" : " " + example);
    }
}
