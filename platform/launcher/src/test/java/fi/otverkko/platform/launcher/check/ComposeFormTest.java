package fi.otverkko.platform.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// The form of `docker-compose.yml` and what it refers to. Whether it runs is seen where there is an engine.
class ComposeFormTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|_KEY)(_.*)?");
    private static final Pattern ASKED = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]*}");

    private final String text = read(ROOT.resolve("docker-compose.yml"));
    private final Map<String, Map<String, Object>> services = services(text);
    private final Map<String, String> demo = demo();

    @Test
    void everyServiceOfOursAndEveryPartIsThere() throws IOException {
        try (var folders = Files.list(ROOT)) {
            var ours = folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.equals("gateway") || name.endsWith("-service"))
                    .collect(Collectors.toSet());
            assertThat(ours).hasSize(6);
            assertThat(services.keySet()).containsAll(ours).contains("kafka", "mongo", "keycloak", "mail");
            assertThat(ours)
                    .allSatisfy(name -> assertThat(services)
                            .hasEntrySatisfying(
                                    name,
                                    service -> assertThat(service)
                                            .hasEntrySatisfying(
                                                    "build",
                                                    build -> assertThat(build.toString())
                                                            .contains("SERVICE=" + name))));
        }
    }

    @Test
    void everyPartSaysWhetherItIsWell() {
        assertThat(services).allSatisfy((name, service) -> assertThat(service).containsKey("healthcheck"));
    }

    @Test
    void nothingIsOpenToOtherMachines() {
        assertThat(services)
                .allSatisfy((name, service) -> assertThat(list(service.get("ports")))
                        .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:")));
    }

    @Test
    void noSecretHasADefault() {
        assertThat(services)
                .allSatisfy((name, service) -> environment(service).forEach((key, value) -> {
                    if (key.endsWith("_FILE")) {
                        assertThat(value).as(name + ' ' + key).startsWith("/run/secrets/");
                    } else if (SECRET.matcher(key).matches() && !key.equals("OT_PASSWORD_POLICY")) {
                        assertThat(value).as(name + ' ' + key).matches(ASKED);
                    }
                }));
    }

    @Test
    void theDemoGivesAllThatIsAskedForAndSaysThatItIsTheDemo() {
        var asked = new TreeSet<String>();
        ASKED.matcher(text).results().forEach(match -> asked.add(match.group(1)));

        assertThat(demo.keySet()).containsAll(asked);
        assertThat(demo).allSatisfy((key, value) -> {
            if (SECRET.matcher(key).matches()
                    && !Set.of("OT_PASSWORD_POLICY", "MONGO_REPLICA_KEY").contains(key)) {
                assertThat(value).startsWith("demo-");
            }
        });
    }

    @Test
    void whatIsMountedExists() {
        var mounted =
                Pattern.compile("(\\./platform/[^:}]+)").matcher(text).results().map(match -> match.group(1));
        assertThat(mounted.map(ROOT::resolve))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void theImageHasLayersAndRunsAsNobodySpecial() {
        assertThat(read(ROOT.resolve("platform/deployment/docker/Dockerfile")))
                .contains("--layers", "COPY --from=unpacked /unpacked/dependencies/", "USER 10001", "HEALTHCHECK");
    }

    @Test
    void composeItselfAcceptsTheFile() throws Exception {
        var version = run("docker", "compose", "version");
        assumeTrue(version == 0, "no docker compose on this machine: the file was checked for form only");

        assertThat(run("docker", "compose", "--env-file", "platform/deployment/docker/demo.env", "config", "-q"))
                .isZero();
    }

    private static int run(String... command) throws Exception {
        var builder = new ProcessBuilder(command).directory(ROOT.toFile());
        builder.environment().put("OT_KEK", "{}");
        builder.environment().put("OT_SESSION_KEYS", "{}");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            var process = builder.start();
            return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException absent) {
            return -1;
        }
    }

    private static Map<String, String> environment(Map<String, Object> service) {
        var environment = new HashMap<String, String>();
        if (service.get("environment") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) { // without a value it is passed on from the shell, and has no default
                    environment.put(String.valueOf(key), value.toString());
                }
            });
        }
        return environment;
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services(String yaml) {
        Map<String, Object> file = new Yaml().load(yaml);
        return (Map<String, Map<String, Object>>) file.getOrDefault("services", Map.of());
    }

    private static Map<String, String> demo() {
        return read(ROOT.resolve("platform/deployment/docker/demo.env"))
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new AssertionError(file + " is missing", missing);
        }
    }
}
