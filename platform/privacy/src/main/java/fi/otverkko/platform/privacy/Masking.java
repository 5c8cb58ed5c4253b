package fi.otverkko.platform.privacy;

import fi.otverkko.platform.privacy.Finding.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Puts in the place of a finding what it was: `Puhuin [nimi] kanssa`. Changes nothing else in the text.
public final class Masking {

    /// The text with these findings masked.
    ///
    /// @param findings from [IdentifierScan#scan] of the same text, in any order; not all need be given
    /// @param language Finnish or Swedish; English for any other
    /// @throws IndexOutOfBoundsException if a finding lies outside the text or begins within the one before it
    public static String masked(String text, List<Finding> findings, Locale language) {
        var masked = new StringBuilder();
        int from = 0;
        for (var finding : findings.stream()
                .sorted(Comparator.comparingInt(Finding::start))
                .toList()) {
            masked.append(text, from, finding.start()).append('[');
            masked.append(word(finding.kind(), language)).append(']');
            from = finding.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    private static String word(Kind kind, Locale language) {
        return switch (language.getLanguage()) {
            case "fi" -> finnish(kind);
            case "sv" -> swedish(kind);
            default -> english(kind);
        };
    }

    private static String finnish(Kind kind) {
        return switch (kind) {
            case PERSONAL_IDENTITY_CODE -> "henkilötunnus";
            case BANK_ACCOUNT -> "tilinumero";
            case EMAIL_ADDRESS -> "sähköposti";
            case SOCIAL_MEDIA -> "some-osoite";
            case EXACT_DATE -> "päivämäärä";
            case PHONE_NUMBER -> "puhelinnumero";
            case STREET_ADDRESS -> "osoite";
            case LICENCE_PLATE -> "rekisterinumero";
            case SCHOOL -> "koulu";
            case MUNICIPALITY -> "kunta";
            case NAME -> "nimi";
        };
    }

    private static String swedish(Kind kind) {
        return switch (kind) {
            case PERSONAL_IDENTITY_CODE -> "personbeteckning";
            case BANK_ACCOUNT -> "kontonummer";
            case EMAIL_ADDRESS -> "e-post";
            case SOCIAL_MEDIA -> "sociala medier";
            case EXACT_DATE -> "datum";
            case PHONE_NUMBER -> "telefonnummer";
            case STREET_ADDRESS -> "adress";
            case LICENCE_PLATE -> "registernummer";
            case SCHOOL -> "skola";
            case MUNICIPALITY -> "kommun";
            case NAME -> "namn";
        };
    }

    private static String english(Kind kind) {
        return switch (kind) {
            case PERSONAL_IDENTITY_CODE -> "identity code";
            case BANK_ACCOUNT -> "account number";
            case EMAIL_ADDRESS -> "e-mail";
            case SOCIAL_MEDIA -> "social media";
            case EXACT_DATE -> "date";
            case PHONE_NUMBER -> "phone number";
            case STREET_ADDRESS -> "address";
            case LICENCE_PLATE -> "licence plate";
            case SCHOOL -> "school";
            case MUNICIPALITY -> "municipality";
            case NAME -> "name";
        };
    }

    private Masking() {}
}
