package fi.otverkko.platform.privacy;

import java.util.List;
import java.util.regex.Pattern;

/// Schools and day-care centres with a name of their own: Esimerkin koulu, Mallin päiväkoti, Exempelskolan.
final class Schools {

    private static final Pattern NOUN = Pattern.compile("(?:ala|ylä|perus|yhtenäis|erityis|normaali|yhteis|esi)?"
            + "(?:koulu(?:n|ssa|sta|un|lla|lta|lle|a|t)?|päiväko(?:ti|tia|tiin|din|dissa|dista|dille|dilla)"
            + "|lukio(?:n|ssa|sta|on|lla|lta)?|esiopetus|esiopetukse(?:n|ssa|sta))"
            + "|(?:för|lågstadie|högstadie)?skola(?:n|ns)?|daghem(?:met|mets)?|gymnasi(?:um|et|ets)");

    private static final Pattern BEFORE = Pattern.compile("päiväko(?:ti|tiin|din|dissa|dista)|daghemmet|förskolan");

    private static final Pattern FUSED = Pattern.compile("\\p{Lu}[\\p{L}]{3,40}(?:skola(?:n|ns)?|daghem(?:met)?)"
            + "|\\p{Lu}[\\p{L}]{2,40}-?(?:koulu(?:n|ssa|sta|un|lla|a)?|päiväko(?:ti|din|dissa|dista|tiin))");

    private final NameList known;
    private final NameList common;

    Schools(NameList known, NameList common) {
        this.known = known;
        this.common = common;
    }

    /// How many words from this one on name a school: 0, 1 or 2.
    int at(List<Word> words, int index) {
        var word = words.get(index);
        var next = index + 1 < words.size() && word.nextTo(words.get(index + 1)) ? words.get(index + 1) : null;
        if (Character.isUpperCase(word.text().charAt(0))) {
            if (next != null && proper(word) && NOUN.matcher(next.text()).matches()) {
                return 2;
            }
            return fused(word) ? 1 : 0;
        }
        boolean names = next != null
                && next.capitalised()
                && known.find(next.base()) == NameList.Match.NONE
                && BEFORE.matcher(word.text()).matches();
        return names ? 2 : 0;
    }

    private boolean proper(Word word) {
        var text = word.text();
        boolean genitive = text.endsWith("n") || text.endsWith("s");
        if (text.length() < 2 || (word.first() && !genitive) || common.holds(text)) {
            return false;
        }
        return text.charAt(1) == ':' || (word.capitalised() && known.find(word.base()) == NameList.Match.NONE);
    }

    private boolean fused(Word word) {
        var text = word.text();
        return FUSED.matcher(text).matches()
                && !common.holds(text)
                && known.find(text) == NameList.Match.NONE
                && (!word.first() || text.contains("skola"));
    }
}
