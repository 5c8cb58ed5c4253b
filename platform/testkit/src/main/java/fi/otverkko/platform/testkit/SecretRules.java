package fi.otverkko.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/// What every service does about its secrets. A service runs them against itself:
/// `@TestFactory Stream<DynamicTest> secrets() { return SecretRules.check(Intake.class,
/// "MONGODB_URI=mongodb://a:%s@b"); }`
/// with each of its secret settings, `%s` where the secret stands.
public final class SecretRules {

    private static final String DEMO = "demo-secret";
    private static final String REAL = "a-real-one";
    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|password|credential|kek|uri).*");

    /// A placeholder with a default that is more than an empty one.
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{[^:}]+:[^}]+}");

    private static final Pattern SECRET_IN_URI = Pattern.compile("://[^/]*@");

    public static Stream<DynamicTest> check(Class<?> service, String... settings) {
        var each = Arrays.stream(settings)
                .map(setting -> dynamicTest("refuses a demo " + setting, () -> {
                    var name = setting.substring(0, setting.indexOf('='));
                    var others = Arrays.stream(settings).filter(other -> !other.equals(setting));
                    var all = Stream.concat(
                            Stream.of(setting.formatted(DEMO)), others.map(other -> other.formatted(REAL)));
                    assertThatIllegalStateException()
                            .isThrownBy(() -> environment(service, "production", all.toList()))
                            .withMessage("secrets of the demo outside profile demo: [" + name + "]");
                }));
        var real = given(REAL, settings);
        return Stream.concat(
                each,
                Stream.of(
                        dynamicTest(
                                "takes them in the demo", () -> environment(service, "demo", given(DEMO, settings))),
                        dynamicTest(
                                "has no default for any",
                                () -> assertThat(defaults(environment(service, "production", real)))
                                        .isEmpty())));
    }

    /// The settings with which a service would start, short of starting it.
    ///
    /// @throws IllegalStateException if it refuses to
    public static ConfigurableEnvironment environment(Class<?> service, String profile, List<String> settings) {
        var application = new SpringApplication(service);
        application.setAdditionalProfiles(profile);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> {
            throw new Ready(context.getEnvironment());
        });
        try (var started =
                application.run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new))) {
            throw new AssertionError("started " + started.getId());
        } catch (Ready ready) {
            return ready.environment;
        }
    }

    private static List<String> given(String secret, String... settings) {
        return Arrays.stream(settings).map(setting -> setting.formatted(secret)).toList();
    }

    private static List<String> defaults(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(source -> source.getName().contains(".yml"))
                .<EnumerablePropertySource<?>>mapMulti((source, next) -> {
                    if (source instanceof EnumerablePropertySource<?> named) {
                        next.accept(named);
                    }
                })
                .flatMap(source -> Arrays.stream(source.getPropertyNames())
                        .filter(name -> SECRET.matcher(name).matches())
                        .map(name -> name + ": " + source.getProperty(name)))
                .filter(SecretRules::isSecretByDefault)
                .toList();
    }

    private static boolean isSecretByDefault(String setting) {
        return setting.contains("uri")
                ? SECRET_IN_URI.matcher(setting).find()
                : DEFAULT.matcher(setting).find() || !setting.contains("${");
    }

    /// The settings are complete.
    private static final class Ready extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ConfigurableEnvironment environment;

        Ready(ConfigurableEnvironment environment) {
            this.environment = environment;
        }
    }

    private SecretRules() {}
}
