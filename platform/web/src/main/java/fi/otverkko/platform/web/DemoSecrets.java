package fi.otverkko.platform.web;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Profiles;

/// Keeps the secrets of the demo, which everybody can read, out of every other profile.
final class DemoSecrets {

    private static final String MARK = "demo-";
    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|password|credential|token|key).*");

    /// Refuses to go on if a secret starts with `demo-` though the profile is not `demo`.
    ///
    /// @throws IllegalStateException naming the properties, not their values
    static void refuse(ConfigurableEnvironment environment) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return;
        }
        var found = new TreeSet<String>();
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> named) {
                Arrays.stream(named.getPropertyNames())
                        .filter(name -> SECRET.matcher(name).matches())
                        .filter(name -> String.valueOf(named.getProperty(name)).startsWith(MARK))
                        .forEach(found::add);
            }
        }
        if (!found.isEmpty()) {
            throw new IllegalStateException("secrets of the demo outside profile demo: " + found);
        }
    }

    private DemoSecrets() {}
}
