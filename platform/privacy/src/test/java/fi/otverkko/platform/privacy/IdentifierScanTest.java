package fi.otverkko.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.privacy.Finding.Kind;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierScanTest {

    /// What is found stands between ‹ ›; everything else must not be.
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            PERSONAL_IDENTITY_CODE; Tunnus on ‹010594Y9032›.
            PERSONAL_IDENTITY_CODE; Tunnus (‹010594-9032›) on vanha
            PERSONAL_IDENTITY_CODE; väärä tarkistusmerkki ‹010594-903A›
            PERSONAL_IDENTITY_CODE; pienin kirjaimin ‹010514a903b›
            PERSONAL_IDENTITY_CODE; ‹010514B903C› ja muuta
            PERSONAL_IDENTITY_CODE; ‹010514B903Z› tarkistusmerkki jota ei ole
            PERSONAL_IDENTITY_CODE; ‹010514C9032›
            PERSONAL_IDENTITY_CODE; ‹010514D9032›
            PERSONAL_IDENTITY_CODE; ‹010514E9032›
            PERSONAL_IDENTITY_CODE; ‹010514F9032›
            PERSONAL_IDENTITY_CODE; ‹010594X9032›
            PERSONAL_IDENTITY_CODE; ‹010594W9032›
            PERSONAL_IDENTITY_CODE; ‹010594V9032›
            PERSONAL_IDENTITY_CODE; ‹010594U9032›
            PERSONAL_IDENTITY_CODE; ‹010594+9032›
            PERSONAL_IDENTITY_CODE; viiva tekstinkäsittelystä ‹010594–9032›
            PERSONAL_IDENTITY_CODE; välilyönnein ‹010594 - 9032›
            PERSONAL_IDENTITY_CODE; kiinni sanassahetu‹010594-9032›:lla
            PERSONAL_IDENTITY_CODE; personbeteckningen är ‹120514A950N›
            PERSONAL_IDENTITY_CODE; leveät numerot ‹０１０５９４-９０３２›
            BANK_ACCOUNT; tili ‹FI21 1234 5600 0007 85›
            BANK_ACCOUNT; konto ‹SE4550000000058398257466›
            BANK_ACCOUNT; konto ‹no93 8601 1117 947›
            EMAIL_ADDRESS; kirjoita ‹aiti.esimerkki@demo.example›, kiitos
            EMAIL_ADDRESS; skriv till ‹mamma(at)demo.example›
            SOCIAL_MEDIA; kuva on ‹https://www.instagram.com/esimerkki_123›
            SOCIAL_MEDIA; ‹facebook.com/esimerkki.henkilo›
            SOCIAL_MEDIA; ‹fi-fi.facebook.com/esimerkki›
            SOCIAL_MEDIA; soita ‹wa.me/358401234567›
            EXACT_DATE; syntynyt ‹1.5.2014›
            EXACT_DATE; syntynyt ‹01.05.14›
            EXACT_DATE; syntynyt ‹1. 5. 2014›
            EXACT_DATE; född ‹2014-05-01›
            EXACT_DATE; syntynyt ‹1. toukokuuta 2014›
            EXACT_DATE; född den ‹1 maj 2014›
            PHONE_NUMBER; äidin numero ‹040 123 4567›
            PHONE_NUMBER; ‹0401234567›
            PHONE_NUMBER; ‹040-1234567›
            PHONE_NUMBER; ‹(09) 1234 5678›
            PHONE_NUMBER; ring ‹+358 40 123 4567› i dag
            PHONE_NUMBER; ‹+358 (0)40 1234567›
            PHONE_NUMBER; ‹+46 70 123 45 67›
            STREET_ADDRESS; asuu osoitteessa ‹Mallikatu 12 A 4›
            STREET_ADDRESS; asuu ‹mallikadulla 12›.
            STREET_ADDRESS; ‹Esimerkintie 3› on koti
            STREET_ADDRESS; ‹Mallipolku 7 b›
            STREET_ADDRESS; bor på ‹Exempelgatan 12› nu
            STREET_ADDRESS; ‹Modellvägen 4 C 12›
            STREET_ADDRESS; postinumero ‹40100 Jyväskylä›
            LICENCE_PLATE; auto ‹ABC-123›
            LICENCE_PLATE; mopo ‹ÅÄ-123›
            NAME; Puhuin ‹Pekan› kanssa
            NAME; ‹Pekka› on kotona
            NAME; ‹Virtasella› on aikaa
            NAME; kerroin ‹Niemelle› asiasta
            NAME; isä on ‹Toivo Laine› ja
            NAME; ‹Toivo Laine› on isä
            NAME; ‹Anna-Liisa› on mummo
            NAME; kun ‹Anna› tuli kotiin
            NAME; kaveri ‹Ruuteri Xenkki› soitti
            NAME; vi träffade ‹Björn› i går
            NAME; ‹Emmas› pappa ringde
            MUNICIPALITY; muutti ‹Jyväskylään› syksyllä
            MUNICIPALITY; asuu ‹Vantaalla›.
            MUNICIPALITY; ‹Tampereella› ei ole paikkaa
            MUNICIPALITY; sijoitus ‹Salossa› päättyi
            MUNICIPALITY; bor i ‹Åbo› nu
            SCHOOL; ‹Kortepohjan koulu› soitti
            SCHOOL; käy ‹X:n koulua› yhä
            SCHOOL; hoidossa, ‹päiväkoti Satumetsä› auttoi
            SCHOOL; går i ‹Björkbackaskolan› nu
            SCHOOL; är på ‹Solgläntans daghem› nu
            """)
    void finds(Kind kind, String marked) {
        var text = marked.replace("‹", "").replace("›", "");

        assertThat(IdentifierScan.scan(text))
                .containsExactly(new Finding(kind, marked.indexOf('‹'), marked.indexOf('›') - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kymmenvuotiaalla on autismikirjon häiriö, ADHD ja vaikeita raivokohtauksia.",
                "Lapsi on ollut kolme kuukautta poissa koulusta, lukuvuonna 2025-2026.",
                "Soita 112 tai 116 117, jos on hätä.",
                "DSM-5, ICD-10, GAD-7 ja WISC-IV on tehty.",
                "Arvio 3/5, 12.3 pistettä, kello 9.30–11.00, sivut 120-124.",
                "Tilausnumero 123456-7890 ja diaari 991299-1234 eivät ole tunnuksia.",
                "310594-90325 on liian pitkä, 10594-9032 liian lyhyt.",
                "Hoitopolku 2 ja valtatie 4 eivät ole osoitteita.",
                "Perheessä on 3 lasta, 0–2-vuotias ja 13-vuotias.",
                "Noin 10 000 euroa vuodessa, 25 % ajasta.",
                "Efter skilsmässan har barnet bytt skola 2 gånger på 3 år.",
                "Föräldrarna är utmattade; närvaron är 60 procent sedan 2024.",
                "Ks. LSL 14 § ja KKO:2012:95, Suomi.fi ja facebook.com yleensä.",
                "Toivo ja rauha katosivat; nuorella on toivo ja ilona terapia.",
                "En björn sågs. Björn har setts vid skolan.",
                "Koulu, alakoulu, päiväkoti ja daghem. Lapsen koulu ja uuden koulun tuki.",
                "Kela, THL ja MARAK; viesti Wilmassa, lääke Concerta, äiti Suomessa, isä Pohjois-Karjalassa.",
                "Lahti on jäässä. Salo on lähellä. Pian äiti palaa. Toinen vanhempi lähti. Ainoa tuki. Anna aikaa.",
                "Lapsi sanoi: Kukaan ei kuuntele. - Koulu ei auta\n- Äiti jaksaa",
                "netflix.com/sarja on sallittu, ja/tai kehitystie jatkuu.",
                "Tapaaminen on 12.3. ja toinen 4.5. keväällä.",
                ""
            })
    void leavesInPeace(String text) {
        assertThat(IdentifierScan.scan(text)).isEmpty();
    }

    @Test
    void placesAreThoseOfTheTextAsTyped() {
        var text = "a\u00ADb \uD83D\uDE00 0105\u200B94-9032 ja 040\u00A0123\u00A04567";

        assertThat(IdentifierScan.scan(text))
                .containsExactly(
                        new Finding(Kind.PERSONAL_IDENTITY_CODE, 7, 19),
                        new Finding(Kind.PHONE_NUMBER, text.indexOf("040"), text.length()));
    }

    @Test
    void findsAllInTheOrderOfTheText() {
        assertThat(IdentifierScan.scan("Puh. 040 123 4567, s. 1.5.2014, 010514A903B, Mallikatu 1"))
                .extracting(Finding::kind)
                .containsExactly(Kind.PHONE_NUMBER, Kind.EXACT_DATE, Kind.PERSONAL_IDENTITY_CODE, Kind.STREET_ADDRESS);
    }

    /// Counts looks at characters instead of time, so that the outcome is the same on every machine.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "0",
                "1",
                "A",
                " ",
                "0 ",
                "0-",
                "a.",
                "a-",
                "a@",
                "a.a@",
                "1.",
                "1.1.",
                "01.01.",
                "+358 ",
                "FI21 ",
                "FI",
                "x.com/",
                "https://",
                "katu",
                "katu ",
                "Akatu 1",
                "mallikatutie",
                "-",
                "ä",
                "010594-",
                "ABC-",
                "(0",
                "\u00AD",
                "1 tammikuuta ",
                "Aa",
                "Aa ",
                "a Pekka",
                "A-",
                "Aa:a",
                "Xn koulu ",
                "Ax skola "
            })
    void looksAtEachCharacterABoundedNumberOfTimes(String unit) {
        long small = looks(unit, 10_000);
        long large = looks(unit, 100_000);

        assertThat(large).isLessThan(100_000L * 1_000);
        assertThat(large).isLessThan(small * 11 + 10_000);
    }

    private static long looks(String unit, int length) {
        var looks = new AtomicLong();
        IdentifierScan.find(new Watched(unit.repeat(length / unit.length()), looks));
        return looks.get();
    }

    private record Watched(String text, AtomicLong looks) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.substring(start, end), looks);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
