package fi.otverkko.platform.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtefactsTest {

    @TempDir
    Path root;

    @Test
    void theDistributionIsNotTakenForWhatLiesBesideIt() throws IOException {
        var artefacts = new Artefacts(root);
        Files.createDirectories(artefacts.keycloakDatabase());
        for (var other : new String[] {"keycloak-built", "keycloak-x", "keycloak-y", "keycloak-z"}) {
            Files.createFile(artefacts.parts().resolve(other));
        }
        var distribution = Files.createDirectory(artefacts.parts().resolve("keycloak-26.7.3"));

        assertThat(artefacts.keycloak()).isEqualTo(distribution);
    }
}
