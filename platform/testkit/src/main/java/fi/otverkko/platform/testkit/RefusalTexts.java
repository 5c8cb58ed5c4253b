package fi.otverkko.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Every refusal of a service has its title and its sentence in Finnish, Swedish and English, no text is left of one
/// that is gone, and the API description knows the status of each: `problems/<service>_codes.properties`.
public abstract class RefusalTexts {

    private static final Path PROBLEMS = Path.of("src/main/resources/problems");

    private final String service;
    private final RefusalCodes said;
    private final SortedMap<String, Integer> codes;

    /// @param service whose module the test runs in
    /// @param inside  codes that no caller is told, because the service itself reads them
    protected RefusalTexts(String service, String... inside) throws IOException {
        this.service = service;
        this.said = RefusalCodes.in(Path.of("src/main/java"));
        this.codes = new TreeMap<>(said.codes());
        codes.keySet().removeAll(Set.of(inside));
    }

    @Test
    void everyCodeIsAWordInTheSources() {
        assertThat(said.unreadable()).isEmpty();
        assertThat(codes).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void everyRefusalHasItsTextsAndEveryTextItsRefusal(String language) throws IOException {
        var wanted = codes.keySet().stream()
                .flatMap(code -> Stream.of(code + ".title", code + ".detail"))
                .collect(Collectors.toCollection(TreeSet::new));
        said.reasons().forEach(reason -> wanted.add("violation." + reason));
        var own = read(PROBLEMS.resolve(service + "_" + language + ".properties"));
        var everywhere = gathered(language);

        assertThat(wanted)
                .as("without a text in " + language)
                .allMatch(key -> everywhere.contains(key)
                        || (key.endsWith(".") && everywhere.stream().anyMatch(text -> text.startsWith(key))));
        assertThat(own)
                .as("texts that nobody says")
                .allMatch(key -> wanted.contains(key)
                        || wanted.stream().anyMatch(prefix -> prefix.endsWith(".") && key.startsWith(prefix)));
    }

    /// Written anew with `-Drefusals.write=true`.
    @Test
    void theDescriptionKnowsTheirStatus() throws IOException {
        var lines = codes.entrySet().stream()
                .map(code -> code.getKey() + "=" + code.getValue())
                .collect(Collectors.joining("\n", "# HTTP status of each refusal, written from the sources.\n", "\n"));
        var file = PROBLEMS.resolve(service + "_codes.properties");
        if (Boolean.getBoolean("refusals.write")) {
            Files.writeString(file, lines);
        }

        assertThat(file).as("write it anew with -Drefusals.write=true").hasContent(lines);
    }

    private static Set<String> read(Path bundle) throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(bundle)) {
            texts.load(in);
        }
        return texts.stringPropertyNames();
    }

    private static Set<String> gathered(String language) throws IOException {
        var all = new TreeSet<String>();
        var bundles = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:problems/*_" + language + ".properties");
        for (var bundle : Arrays.asList(bundles)) {
            var texts = new Properties();
            try (var in = bundle.getInputStream()) {
                texts.load(in);
            }
            all.addAll(texts.stringPropertyNames());
        }
        return all;
    }
}
