package fi.otverkko.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalTopicTest {

    @ParameterizedTest
    @CsvSource({
        "national.directory,        15,       15",
        "hub.13.national.directory, 15,       13",
        "hub.national.directory,    15,       national",
        "13.national.directory,     national, 13",
        "national.directory,        national, national"
    })
    void theNameOfTheTopicTellsWhoSpeaks(String name, String ownArea, String speaker) {
        assertThat(NationalTopic.of(name, ownArea))
                .contains(new NationalTopic(Topic.NATIONAL_DIRECTORY, speaker, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "network.directory",
                "dlt.network-national.national.directory",
                "hub.dlt.network-national.national.directory",
                "hub.hub.national.directory",
                "hub.130.national.directory",
                "national.nothing",
                "xnational.directory"
            })
    void otherTopicsAreNotNational(String name) {
        assertThat(NationalTopic.of(name, "15")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hub.13.national.directory, /ot/13/network/1,       ",
        "hub.13.national.directory, /ot/13/network/7,       ",
        "hub.13.national.directory, /ot/15/network/1,       source-disagrees",
        "hub.13.national.directory, /ot/national/network/1, source-disagrees",
        "hub.13.national.directory, /ot/13/training/1,      source-disagrees",
        "hub.13.national.directory, //ot/13/network/1,      source-malformed",
        "hub.13.national.directory, ,                       source-missing",
        "hub.national.directory,    /ot/national/network/1, ",
        "national.directory,        /ot/15/network/1,       ",
        "national.directory,        /ot/13/network/1,       source-disagrees",
        "hub.15.national.directory, /ot/15/network/1,       echo",
        "15.national.directory,     /ot/15/network/1,       echo"
    })
    void aSourceThatDisagreesWithTheTopicIsDoubted(String name, String source, String doubt) {
        var topic = NationalTopic.of(name, "15").orElseThrow();

        assertThat(topic.doubt(source)).isEqualTo(Optional.ofNullable(doubt));
    }

    @Test
    void deadLettersOfAllAreasShareATopic() {
        assertThat(DeadLetters.topic("network-national", "hub.13.national.directory"))
                .isEqualTo("dlt.network-national.national.directory");
        assertThat(DeadLetters.topic("network-team", "intake.consultations"))
                .isEqualTo("dlt.network-team.intake.consultations");
        assertThat(Topics.declaredBy("(hub\\.)?([0-9]{2}\\.)?national\\.directory"))
                .containsExactly("national.directory");
    }
}
