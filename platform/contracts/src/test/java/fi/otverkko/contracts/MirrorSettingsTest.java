package fi.otverkko.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The settings of an area's MirrorMaker carry what is national, and nothing else.
class MirrorSettingsTest {

    private static final Properties SETTINGS = new Properties();

    @BeforeAll
    static void read() throws IOException {
        try (var file = Files.newBufferedReader(Path.of("../deployment/mirror/mirror.properties"))) {
            SETTINGS.load(file);
        }
        SETTINGS.replaceAll((key, value) -> value.toString().replace("@AREA@", "15"));
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void outwardsGoesWhatIsNational(Topic topic) {
        assertThat(isCarried("@AREA@->hub", topic.topicName())).isEqualTo(topic.national());
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void inwardsComesWhatOtherAreasAndTheHubShow(Topic topic) {
        assertThat(isCarried("hub->@AREA@", topic.topicName())).isEqualTo(topic.national());
        assertThat(isCarried("hub->@AREA@", "13." + topic.topicName())).isEqualTo(topic.national());
        assertThat(isCarried("hub->@AREA@", "15." + topic.topicName())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dlt.network-national.national.directory",
                "hub.13.national.directory",
                "xnational.directory",
                "national.directory.x",
                "__consumer_offsets"
            })
    void nothingElseIsCarried(String topic) {
        assertThat(isCarried("@AREA@->hub", topic)).isFalse();
        assertThat(isCarried("hub->@AREA@", topic)).isFalse();
    }

    /// Without the cluster's name in front they are ignored.
    @Test
    void eachOnceOnBothSides() {
        for (var cluster : new String[] {"hub", "@AREA@"}) {
            assertThat(SETTINGS.getProperty(cluster + ".exactly.once.source.support"))
                    .isEqualTo("enabled");
            assertThat(SETTINGS.getProperty(cluster + ".consumer.isolation.level"))
                    .isEqualTo("read_committed");
        }
        assertThat(SETTINGS.getProperty("clusters")).isEqualTo("15, hub");
    }

    private static boolean isCarried(String flow, String topic) {
        return matches(SETTINGS.getProperty(flow + ".topics"), topic)
                && !matches(SETTINGS.getProperty(flow + ".topics.exclude"), topic);
    }

    private static boolean matches(String list, String topic) {
        return Arrays.stream(list.split(",", -1)).anyMatch(pattern -> topic.matches(pattern.strip()));
    }
}
