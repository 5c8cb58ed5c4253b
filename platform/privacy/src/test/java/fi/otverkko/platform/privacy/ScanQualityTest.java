package fi.otverkko.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScanQualityTest {

    /// Source: issue 4. The issue asks nothing of addresses, plates, dates, places and schools; theirs is a floor.
    private static final Map<String, Double> DEMANDED = Map.ofEntries(
            Map.entry("hetu", 1.0),
            Map.entry("phone", 0.98),
            Map.entry("mail", 0.98),
            Map.entry("iban", 0.98),
            Map.entry("address", 0.75),
            Map.entry("plate", 0.75),
            Map.entry("date", 0.75),
            Map.entry("place", 0.75),
            Map.entry("school", 0.75),
            Map.entry("listed", 0.90),
            Map.entry("inflected", 0.85),
            Map.entry("unlisted", 0.60),
            Map.entry("foreign", 0.60));

    static Stream<ScanQuality> parts() {
        return Stream.of(ScanQuality.tuned(), ScanQuality.heldOut());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void findsWhatIsDemanded(ScanQuality quality) {
        assertThat(ScanQuality.KINDS)
                .allSatisfy(kind -> assertThat(quality.recall(kind))
                        .as(kind + " in\n" + quality.table())
                        .isGreaterThanOrEqualTo(DEMANDED.getOrDefault(kind, 1.0)));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void seldomCriesWolf(ScanQuality quality) {
        assertThat(quality.alarmsPerHundred()).as(quality.table()).isLessThanOrEqualTo(5);
    }

    @Test
    void theSetIsLargeEnough() {
        var all = Stream.of("planted-tuned.txt", "planted-held-out.txt")
                .flatMap(part -> Planted.read(part).stream())
                .toList();

        assertThat(all).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
        assertThat(all.stream().filter(Planted::isClean)).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void aMissAndAFalseAlarmAreCounted() {
        var set = List.of(
                new Planted("sana", List.of(new Planted.Mark("unlisted", 0, 4))), new Planted("tili Möttö", List.of()));

        var quality = ScanQuality.of("set", set);

        assertThat(quality.recall("unlisted")).isZero();
        assertThat(quality.alarmsPerHundred()).isEqualTo(100);
        assertThat(quality.table()).contains("unlisted     0 of   1  0.00");
    }
}
