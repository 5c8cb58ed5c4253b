package fi.otverkko.platform.web;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Profiles;

/// Refuses to start without a secret that a service needs, and, outside profile `demo`, with a secret of the demo,
/// which everybody can read. Before anything else is made; names the settings, never their values.
final class Secrets implements EnvironmentPostProcessor, Ordered {

    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|password|credential|token|key).*");

    /// What a secret of the demo begins with, wherever it stands.
    private static final Pattern DEMO = Pattern.compile("demo-.*");

    /// Inside of something longer, such as `mongodb://intake:demo-…@mongo` or `password="demo-…"`.
    private static final Pattern DEMO_INSIDE = Pattern.compile(".*[:=][\"']?demo-[^@\"']*[@\"'].*", Pattern.DOTALL);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:}]+)}");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        refuse(environment);
    }

    /// @throws IllegalStateException naming the settings
    static void refuse(ConfigurableEnvironment environment) {
        var missing = settings(environment, setting -> setting.isSecret() && setting.isMissingIn(environment));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("secrets that nobody has set: " + missing);
        }
        var demo = settings(environment, Setting::isOfTheDemo);
        if (!demo.isEmpty() && !environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new IllegalStateException("secrets of the demo outside profile demo: " + demo);
        }
    }

    private record Setting(String name, String value) {

        boolean isSecret() {
            return SECRET.matcher(name).matches();
        }

        boolean isOfTheDemo() {
            return (isSecret() && DEMO.matcher(value).matches())
                    || DEMO_INSIDE.matcher(value).matches();
        }

        boolean isMissingIn(ConfigurableEnvironment environment) {
            var placeholder = PLACEHOLDER.matcher(value);
            return placeholder.matches() && !environment.containsProperty(placeholder.group(1));
        }
    }

    private static Set<String> settings(ConfigurableEnvironment environment, Predicate<Setting> wanted) {
        var found = new TreeSet<String>();
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> named) {
                for (var name : named.getPropertyNames()) {
                    if (wanted.test(new Setting(name, String.valueOf(named.getProperty(name))))) {
                        found.add(name);
                    }
                }
            }
        }
        return found;
    }

    /// After every source of settings.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
