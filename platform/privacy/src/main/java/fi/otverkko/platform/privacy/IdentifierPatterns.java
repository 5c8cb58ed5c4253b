package fi.otverkko.platform.privacy;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import fi.otverkko.platform.privacy.Finding.Kind;
import java.util.List;
import java.util.regex.Pattern;

/// What identifiers look like, the surest first.
///
/// Every repetition has an upper bound and every pattern starts at the edge of a word or number, so that no text
/// takes more than a fixed number of steps per character.
final class IdentifierPatterns {

    record Shape(Kind kind, Pattern pattern) {}

    private static final int ANY_CASE = CASE_INSENSITIVE | UNICODE_CASE;

    private static final String MONTHS = "(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuuta"
            + "|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
            + "|january|february|march|may|june|july|august|october";

    /// Streets whose name alone says that they are streets, in the cases in which one lives there.
    private static final String STREETS = "katu|kadu(?:n|lla|lle|lta|ssa|sta)|tie(?:n|llä|lle|ltä|ssä|stä)?"
            + "|kuja(?:n|lla|lle|lta|ssa|sta)?|bulevardi(?:n|lla|lle|lta)?|gata|gatan|vägen|gränden|stigen|allén|bulevarden";

    /// Endings that other words have too; taken for a street only with a capital letter.
    private static final String PLACES =
            "polku|polu(?:n|lla|lle|lta)|väylä(?:n|llä|lle|ltä)?|raitti|raiti(?:n|lla|lle|lta)"
                    + "|kaari|kaare(?:n|lla|lle|lta)|rinne|rintee(?:n|llä|lle|ltä)|mäki|mäe(?:n|llä|lle|ltä)|tori(?:n|lla|lle|lta)?"
                    + "|ranta|ranna(?:n|lla|lle|lta)|puisto(?:n|ssa|sta)?|aukio(?:n|lla|lle|lta)?|esplanadi(?:n|lla|lle|lta)?"
                    + "|torget|backen|stranden|kajen|esplanaden";

    private static final String HOUSE_NUMBER =
            " {1,2}[1-9][0-9]{0,2}(?![0-9]|[.,][0-9])(?: ?[a-zA-Z](?: ?[0-9]{1,3})?\\b)?";

    static final List<Shape> ALL = List.of(
            // Decree 690/2022: separators since 2023 A–F (2000s), -YXWVU (1900s), + (1800s).
            new Shape(
                    Kind.PERSONAL_IDENTITY_CODE,
                    Pattern.compile(
                            "(?<![0-9])(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2} ?[-+A-FU-Y] ?[0-9]{3}"
                                    + "(?:[0-9](?![0-9])|[A-Z](?![0-9\\p{L}]))",
                            ANY_CASE)),
            new Shape(
                    Kind.BANK_ACCOUNT,
                    Pattern.compile(
                            "(?<![0-9\\p{L}])(?:(?:FI|DK)[0-9]{2}(?: ?[0-9]){14}|NO[0-9]{2}(?: ?[0-9]){11}"
                                    + "|EE[0-9]{2}(?: ?[0-9]){16}|DE[0-9]{2}(?: ?[0-9]){18}|SE[0-9]{2}(?: ?[0-9]){20})(?![0-9])",
                            ANY_CASE)),
            new Shape(
                    Kind.EMAIL_ADDRESS,
                    Pattern.compile(
                            "(?<![\\p{L}0-9._%+-])[\\p{L}0-9._%+-]{1,64}+ ?(?:@|[(\\[]at[)\\]]) ?"
                                    + "(?:[\\p{L}0-9-]{1,63}+\\.){1,5}[\\p{L}]{2,24}",
                            ANY_CASE)),
            new Shape(
                    Kind.SOCIAL_MEDIA,
                    Pattern.compile(
                            "(?<![\\p{L}0-9.-])(?:https?://)?(?:[a-z0-9-]{1,20}\\.){0,2}"
                                    + "(?:facebook|fb|instagram|tiktok|snapchat|twitter|x|youtube|linkedin|threads|vk|reddit|discord|jodel)"
                                    + "\\.(?:com|net|gg|app)/[^\\s/]\\S{0,200}"
                                    + "|(?<![\\p{L}0-9.-])(?:https?://)?(?:wa\\.me|t\\.me|youtu\\.be|bsky\\.app|discord\\.gg)/[^\\s/]\\S{0,200}",
                            ANY_CASE)),
            new Shape(
                    Kind.EXACT_DATE,
                    Pattern.compile(
                            "(?<![0-9.])(?:0?[1-9]|[12][0-9]|3[01])(?:\\. ?|/|-)(?:0?[1-9]|1[0-2])(?:\\. ?|/|-)(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9])"
                                    + "|(?<![0-9])(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?![0-9])"
                                    + "|(?<![0-9])(?:0?[1-9]|[12][0-9]|3[01])\\.? (?:" + MONTHS
                                    + "),? (?:19|20)[0-9]{2}(?![0-9])",
                            ANY_CASE)),
            new Shape(
                    Kind.PHONE_NUMBER,
                    Pattern.compile(
                            "(?<![0-9\\p{L}+])(?:(?:\\+|00)[1-9][0-9]{0,2} ?(?:\\(0\\) ?)?[0-9]|\\(?0[1-9][0-9]{0,2}\\)?)"
                                    + "(?:[ -]?[0-9]){5,10}(?![0-9])")),
            new Shape(
                    Kind.STREET_ADDRESS,
                    Pattern.compile(
                            "(?<![\\p{L}-])(?!(?:valta|kanta|seutu|yhdys|moottori|maan|rauta)tie)[\\p{L}-]{2,40}(?:"
                                    + STREETS + ")" + HOUSE_NUMBER,
                            ANY_CASE)),
            new Shape(
                    Kind.STREET_ADDRESS,
                    Pattern.compile("(?<![\\p{L}-])(?!(?:Hoito|Palvelu|Kuntoutus|Asiakas)pol)\\p{Lu}[\\p{L}-]{1,40}(?:"
                            + PLACES + ")" + HOUSE_NUMBER)),
            new Shape(Kind.STREET_ADDRESS, Pattern.compile("(?<![0-9])[0-9]{5} \\p{Lu}\\p{L}{2,40}")),
            // Three digits only: DSM-5 and ICD-10 stand in every other case text.
            new Shape(Kind.LICENCE_PLATE, Pattern.compile("(?<![\\p{L}0-9-])[A-ZÅÄÖ]{2,3}-[0-9]{3}(?![\\p{L}0-9-])")));

    private IdentifierPatterns() {}
}
