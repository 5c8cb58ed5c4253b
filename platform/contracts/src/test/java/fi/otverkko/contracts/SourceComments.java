package fi.otverkko.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The doc comment of a record, as plain text, so that schemas say what the record says.
///
/// @param summary    its first paragraph
/// @param components the `@param` text of each component
record SourceComments(String summary, Map<String, String> components) {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PARAM = Pattern.compile("@param +(\\w+) +(.*)");
    private static final Pattern REFERENCE = Pattern.compile("\\[#(\\w+)]");

    static SourceComments of(Class<?> record) {
        try {
            return parse(Files.readAllLines(SOURCES.resolve(record.getName().replace('.', '/') + ".java")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static SourceComments parse(List<String> source) {
        var summary = new StringBuilder();
        var components = new LinkedHashMap<String, String>();
        boolean inSummary = true;
        String component = null;
        for (var line : source) {
            if (!line.startsWith("///")) {
                continue;
            }
            var text = line.substring(3).strip();
            var param = PARAM.matcher(text);
            if (param.matches()) {
                component = param.group(1);
                components.put(component, plain(param.group(2)));
                inSummary = false;
            } else if (component != null && !text.isEmpty()) {
                components.merge(component, plain(text), (begun, more) -> begun + " " + more);
            } else if (text.isEmpty()) {
                inSummary = false;
            } else if (inSummary) {
                summary.append(summary.isEmpty() ? "" : " ").append(plain(text));
            }
        }
        return new SourceComments(summary.toString(), components);
    }

    private static String plain(String markdown) {
        return REFERENCE.matcher(markdown).replaceAll("$1").replace("`", "");
    }
}
