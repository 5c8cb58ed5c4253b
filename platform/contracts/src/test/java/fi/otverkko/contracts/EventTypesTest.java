package fi.otverkko.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void everyTypeIsNamedAsTheHouseNamesThem() {
        assertThat(types()).isNotEmpty().allMatch(type -> type.matches("[a-z]+\\.[a-z]+(-[a-z]+)+\\.v[1-9][0-9]*"));
    }

    @Test
    void noTwoRecordsShareAType() {
        assertThat(types()).doesNotHaveDuplicates();
    }

    @Test
    void aTypeLivesWithItsPublisherAndVersionAndOnATopicOfThatPublisher() {
        for (var event : Contracts.events()) {
            var publisher = Contracts.topic(event).publisher();
            var version =
                    event.getPackageName().substring(event.getPackageName().lastIndexOf('.') + 1);

            assertThat(event.getPackageName()).isEqualTo("fi.otverkko.contracts." + publisher + "." + version);
            assertThat(Contracts.type(event)).startsWith(publisher + ".").endsWith("." + version);
        }
    }

    private static List<String> types() {
        return Contracts.events().stream().map(Contracts::type).toList();
    }
}
