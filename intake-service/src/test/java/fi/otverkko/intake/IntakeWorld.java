package fi.otverkko.intake;

import fi.otverkko.platform.privacy.KekFile;
import fi.otverkko.platform.testkit.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/// What intake's tests add to the world.
@TestConfiguration(proxyBeanMethods = false)
class IntakeWorld {

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    @Bean
    People people(World world, JsonMapper json) {
        return new People(world, json);
    }

    /// A fresh key file, as the launcher would have made it. Sweeps come when a test asks for them, not in the
    /// middle of a slow one.
    static final class KeyFile implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                var file = Files.createTempDirectory("intake-kek").resolve("kek.json");
                KekFile.create(file);
                TestPropertyValues.of("OT_KEK_FILE=" + file, "intake.first-sweep=P1D")
                        .applyTo(context);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
