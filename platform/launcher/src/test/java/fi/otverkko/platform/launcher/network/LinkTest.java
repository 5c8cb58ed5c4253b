package fi.otverkko.platform.launcher.network;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.instance.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinkTest {

    @Test
    void theThreeKeepOutOfEachOthersWay() {
        var link = link("15");

        var ports = Stream.of(link.own(), link.other(), link.hub())
                .flatMap(place -> Stream.of(Port.values()).map(place::port))
                .toList();

        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 25_000 && port < 25_000 + Link.PORTS);
        assertThat(List.of(link.own().home(), link.other().home(), link.hub().home()))
                .doesNotHaveDuplicates()
                .allMatch(home -> home.startsWith("/srv/ot/.ot"));
    }

    @Test
    void theOtherAreaIsAnother() {
        assertThat(link("15").other().area()).isEqualTo("13");
        assertThat(link("13").other().area()).isEqualTo("15");
        assertThat(link("15").hub().area()).isEqualTo("national");
    }

    private static Link link(String area) {
        var own = Instance.of(Path.of("/srv/ot"), Map.of("OT_AREA", area, "OT_PORT_BASE", "25000"));
        return Link.of(own, Screen.silent());
    }
}
