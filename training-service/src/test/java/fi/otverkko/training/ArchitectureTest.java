package fi.otverkko.training;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.testkit.HouseRules;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.World;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@ServiceTest
class ArchitectureTest {

    private final World world;

    ArchitectureTest(World world) {
        this.world = world;
    }

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.check("fi.otverkko.training");
    }

    @Test
    void theAccessTableAndTheControllersAgree() {
        assertThat(world.gapsInAccess()).isEmpty();
    }
}
