package fi.otverkko.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What there is: the events as compiled, and the files that describe them.
final class Contracts {

    static final JsonMapper JSON = new JsonMapper();
    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path RELEASED = Path.of("src/test/resources/released");

    private static final Path CLASSES = Path.of("target/classes");

    /// Every record that carries an event type, in the order of the types.
    static List<Class<?>> events() {
        try (var files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(Contracts::load)
                    .filter(each -> each.isAnnotationPresent(EventType.class) && each.isRecord())
                    .sorted(Comparator.comparing(Contracts::type))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String type(Class<?> event) {
        return event.getAnnotation(EventType.class).value();
    }

    static Topic topic(Class<?> event) {
        return event.getAnnotation(EventType.class).topic();
    }

    static JsonNode read(Path file) {
        return JSON.readTree(file);
    }

    /// The JSON files of a folder, by name.
    static List<Path> jsonFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Asks that the file says what was generated; with `-Dcontracts.write=true` makes it so.
    static void assertCurrent(Path file, JsonNode generated) {
        try {
            var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(generated) + "\n";
            if (Boolean.getBoolean("contracts.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file).exists();
            assertThat(Files.readString(file))
                    .as("%s is not what the records say; see README.md for the command that writes it", file)
                    .isEqualTo(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Contracts() {}
}
