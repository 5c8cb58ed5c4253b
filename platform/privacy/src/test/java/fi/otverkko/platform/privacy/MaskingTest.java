package fi.otverkko.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.otverkko.platform.privacy.Finding.Kind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            fi; Puhuin Pekan kanssa, puh. 040 123 4567.; Puhuin [nimi] kanssa, puh. [puhelinnumero].
            fi; Tunnus 010514A903B;                      Tunnus [henkilötunnus]
            sv; Vi träffade Erik i Åbo.;                 Vi träffade [namn] i [kommun].
            en; We met Erik today.;                      We met [name] today.
            fi; Lapsi voi hyvin.;                        Lapsi voi hyvin.
            """)
    void putsTheKindInThePlaceOfTheWords(String language, String text, String masked) {
        assertThat(Masking.masked(text, IdentifierScan.scan(text), Locale.of(language)))
                .isEqualTo(masked);
    }

    @Test
    void leavesWhatIsKeptAndTakesAnyOrder() {
        var text = "Pekka ja Matti ja Liisa";
        var found = IdentifierScan.scan(text);

        assertThat(Masking.masked(text, List.of(found.get(2), found.get(0)), Locale.of("fi")))
                .isEqualTo("[nimi] ja Matti ja [nimi]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsMaskedIsNotFoundAgain(Kind kind) {
        for (var language : List.of("fi", "sv", "en")) {
            var masked = Masking.masked("se Xx on", List.of(new Finding(kind, 3, 5)), Locale.of(language));

            assertThat(IdentifierScan.scan(masked)).isEmpty();
        }
    }

    @Test
    void findingsOfAnotherTextAreRefused() {
        var finding = new Finding(Kind.NAME, 3, 90);

        assertThatThrownBy(() -> Masking.masked("lyhyt", List.of(finding), Locale.of("fi")))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageNotContaining("lyhyt");
    }
}
