package fi.otverkko.platform.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The realm file holds what the services count on, and no secret.
class RealmTest {

    private static final Path FOLDER = Path.of("../deployment/keycloak");
    private final JsonNode realm =
            JsonMapper.shared().readTree(FOLDER.resolve("ot-realm.json").toFile());
    private final JsonNode users =
            JsonMapper.shared().readTree(FOLDER.resolve("demo-users.json").toFile());

    @Test
    void itsRolesAreThoseOfTheKernel() {
        var kernel = Arrays.stream(Role.values()).map(Role::name).toList();

        assertThat(texts(realm.at("/roles/realm"), "name")).containsExactlyInAnyOrderElementsOf(kernel);
    }

    @Test
    void noClientHasASecretInTheFile() {
        for (var client : realm.path("clients")) {
            if (!client.path("publicClient").asBoolean()) {
                assertThat(client.path("secret").asString()).matches("\\$\\{OT_[A-Z_]+}");
            }
            assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
        }
    }

    @Test
    void browsersMustProveWhoAskedForTheCode() {
        for (var client : realm.path("clients")) {
            if (client.path("standardFlowEnabled").asBoolean()) {
                assertThat(client.at("/attributes/pkce.code.challenge.method").asString())
                        .as(client.path("clientId").asString())
                        .isEqualTo("S256");
                assertThat(client.path("redirectUris")).isNotEmpty();
                for (var redirect : client.path("redirectUris")) {
                    assertThat(redirect.asString()).startsWith("${OT_").doesNotStartWith("*");
                }
            }
        }
    }

    @Test
    void passwordsAreTakenDirectlyInTheDemoOnly() {
        for (var client : realm.path("clients")) {
            if (client.path("directAccessGrantsEnabled").asBoolean()) {
                assertThat(client.path("enabled").asString()).isEqualTo("${OT_DEMO}");
            }
        }
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
    }

    @Test
    void theRealmItselfBringsNoPerson() {
        for (var user : realm.path("users")) {
            assertThat(user.has("serviceAccountClientId"))
                    .as(user.path("username").asString())
                    .isTrue();
            assertThat(user.has("credentials")).isFalse();
        }
    }

    @Test
    void everyDemoUserHasItsOwnSubjectAndARoleThatExists() {
        var roles = texts(realm.at("/roles/realm"), "name");
        assertThat(texts(users.path("users"), "id")).doesNotHaveDuplicates().hasSize(19);
        for (var user : users.path("users")) {
            assertThat(user.path("id").asString()).matches("00000000-0000-4000-8000-0000000000[0-9a-f]{2}");
            assertThat(user.path("email").asString())
                    .isEqualTo(user.path("username").asString() + "@demo.example");
            assertThat(user.path("realmRoles")).isNotEmpty();
            user.path("realmRoles").forEach(role -> assertThat(roles).contains(role.asString()));
        }
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(one -> one.path(field).asString())
                .toList();
    }
}
