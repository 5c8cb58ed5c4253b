package fi.otverkko.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LettersTest {

    private static final Instant WINTER = Instant.parse("2026-12-10T11:00:00Z");

    private final Letters letters = new Letters(new LetterSettings(URI.create("https://ot.example/")));

    static Stream<Arguments> all() {
        return Arrays.stream(Template.values())
                .flatMap(template -> Arrays.stream(Language.values()).map(language -> arguments(template, language)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void sayTheSameInBothPartsAndLeaveNothingUnresolved(Template template, Language language) {
        var letter = letters.write(template, language, "OT-7Q4K2M", WINTER);

        var body = words(language).getString(template + ".body");
        assertThat(letter.text()).contains(body, "OT-7Q4K2M", "https://ot.example/");
        assertThat(plain(letter.html())).contains(body, letter.subject(), "OT-7Q4K2M");
        assertThat(letter.html())
                .contains("<html lang=\"" + language.tag() + "\"", "href=\"https://ot.example/\"")
                .doesNotContain("<img", "src=");
        assertThat(letter.subject() + letter.text() + letter.html())
                .doesNotContain("${", "[(", "[[", "[#", "[/", " th:", "{0}", "??")
                .doesNotContainPattern("\\bnull\\b");
    }

    @ParameterizedTest
    @MethodSource("all")
    void linkToTheFrontOfThePortalAndNowhereElse(Template template, Language language) {
        var letter = letters.write(template, language, "OT-7Q4K2M", WINTER);

        assertThat(letter.text().split("http", -1)).hasSize(2);
        assertThat(letter.html().split("http", -1)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void haveExactlyTheWordsTheyNeed(Language language) {
        var needed = new TreeSet<>(List.of("greeting", "reference", "open", "time", "footer"));
        for (var template : Template.values()) {
            needed.add(template + ".subject");
            needed.add(template + ".body");
            if (template.dated()) {
                needed.add(template + ".when");
            }
        }

        assertThat(new TreeSet<>(words(language).keySet())).isEqualTo(needed);
    }

    @Test
    void nameTimesAsPeopleInHelsinkiWriteThem() {
        assertThat(letters.write(Template.EXPERT_INVITED, Language.FI, null, WINTER)
                        .text())
                .contains("Vastaa viimeistään: 10.12.2026 klo 13.00");
        assertThat(letters.write(Template.EXPERT_INVITED, Language.SV, null, WINTER)
                        .text())
                .contains("Svara senast: den 10 december 2026 kl. 13.00");
        assertThat(letters.write(Template.EXPERT_INVITED, Language.EN, null, WINTER)
                        .text())
                .contains("Answer by: 10 December 2026 at 13:00");
    }

    @Test
    void leaveOutWhatIsNotKnown() {
        var letter = letters.write(Template.REGISTRATION_WAITLISTED, Language.FI, null, null);

        assertThat(letter.subject()).isEqualTo("Olet koulutuksen jonotuslistalla");
        assertThat(letter.text()).isEqualTo("""
                        Hei,

                        Koulutus on täynnä, ja ilmoittautumisesi on jonotuslistalla. Saat uuden viestin, jos sinulle vapautuu paikka.

                        Avaa OT-verkko: https://ot.example/

                        --
                        OT-verkko
                        Tämä on automaattinen viesti, johon ei voi vastata. Viestissä ei ole asiakastietoja. \
                        Älä itsekään lähetä asiakastietoja sähköpostilla.
                        """);
    }

    @Test
    void areSetLikeThisWhenEverythingIsKnown() {
        assertThat(letters.write(Template.CONSULTATION_SCHEDULED, Language.SV, "OT-7Q4K2M", WINTER)
                        .text())
                .isEqualTo("""
                        Hej!

                        Din konsultationsbegäran har tagits upp på mötets föredragningslista.

                        Referens: OT-7Q4K2M
                        Mötet börjar: den 10 december 2026 kl. 13.00

                        Öppna OT-verkko: https://ot.example/

                        --
                        OT-verkko
                        Detta är ett automatiskt meddelande som inte kan besvaras. Meddelandet innehåller inga \
                        klientuppgifter. Skicka inte heller själv klientuppgifter per e-post.
                        """);
    }

    @Test
    void refuseToNameATimeThatNobodyGave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> letters.write(Template.EXPERT_INVITED, Language.FI, null, null));
    }

    @Test
    void areInFinnishForWhoeverChoseNoneOfOurLanguages() {
        assertThat(Stream.of("sv", "sv-FI", "en", "fi", "de", "", null).map(Language::of))
                .containsExactly(
                        Language.SV, Language.SV, Language.EN, Language.FI, Language.FI, Language.FI, Language.FI);
    }

    private static String plain(String html) {
        return html.replace("&#39;", "'").replace("&amp;", "&");
    }

    private static ResourceBundle words(Language language) {
        return ResourceBundle.getBundle(
                "letters.letters",
                Locale.forLanguageTag(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
