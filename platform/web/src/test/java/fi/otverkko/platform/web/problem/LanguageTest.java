package fi.otverkko.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | SV",
                "sv-FI | SV",
                "en-GB,en;q=0.8 | EN",
                "sv;q=0.3, en;q=0.9 | EN",
                "de, sv;q=0.5 | SV",
                "fi;q=0, en;q=0.1 | EN",
                "se | FI",
                "* | FI",
                "sv;q=oops | FI",
                "; | FI"
            })
    void theOneTheCallerLikesBest(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }

    @Test
    void finnishForWhoSaysNothing() {
        assertThat(Language.of(null)).isEqualTo(Language.FI);
        assertThat(Language.of(" ")).isEqualTo(Language.FI);
    }
}
