package fi.otverkko.network.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The folder of declared demo data (`OT_DEMO_DATA`). Read strictly: what is missing, unknown or wrong
/// stops the start and is named.
@Component
@Profile("demo")
public class DeclaredFile {

    private final JsonMapper json;
    private final Path folder;

    DeclaredFile(JsonMapper json, @Value("${ot.demo-data}") Path folder) {
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        this.folder = folder;
    }

    /// The declared things of one file. Every property must be there, if need be as `null`.
    ///
    /// @throws IllegalStateException saying which file and what is wrong with it
    public <T> T[] read(String file, Class<T[]> type) {
        try {
            return json.readValue(Files.readString(folder.resolve(file)), type);
        } catch (JacksonException malformed) {
            throw new IllegalStateException(
                    "Demo data " + folder.resolve(file) + ": " + malformed.getMessage(), malformed);
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "Demo data " + folder.resolve(file) + " cannot be read (OT_DEMO_DATA)", unreadable);
        }
    }

    /// Stops the start if anything is wrong.
    ///
    /// @throws IllegalStateException with all of the faults
    public void require(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Demo data in " + folder + " is wrong: " + String.join("; ", faults));
        }
    }
}
