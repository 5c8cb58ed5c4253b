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

    @Test
    void onlyWhatIsShareableIsNationalAndTheOtherWayRound() {
        for (var event : Contracts.events()) {
            assertThat(Shareable.class.isAssignableFrom(event))
                    .as("%s is shareable", event.getSimpleName())
                    .isEqualTo(Contracts.topic(event).national());
        }
        assertThat(Contracts.events()).anyMatch(Shareable.class::isAssignableFrom);
    }

    /// Texts without a form could say anything; parts of parts would have to be looked into.
    @Test
    void noTextLeavesTheAreaWithoutAForm() {
        for (var event : Contracts.events().stream()
                .filter(Shareable.class::isAssignableFrom)
                .toList()) {
            for (var component : event.getRecordComponents()) {
                var type = component.getGenericType();

                assertThat(type.toString())
                        .as("%s of %s", component.getName(), event.getSimpleName())
                        .matches(".*java\\.lang\\.String>?|.*java\\.time\\.(Instant|LocalDate)|int|long|boolean");
                assertThat(component.isAnnotationPresent(Form.class))
                        .as("%s of %s says its form", component.getName(), event.getSimpleName())
                        .isEqualTo(type.toString().contains("java.lang.String"));
            }
        }
    }

    private static List<String> types() {
        return Contracts.events().stream().map(Contracts::type).toList();
    }
}
