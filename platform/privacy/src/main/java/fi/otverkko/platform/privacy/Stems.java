package fi.otverkko.platform.privacy;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What the endings of Finnish are put on: Virtanen, Virtase-; Niemi, Nieme-; Pekka, Peka-.
final class Stems {

    private static final String VOWELS = "aeiouyåäö";

    /// Consonant gradation at the last syllable, the longest first. Strong to weak.
    private static final Map<String, String> WEAK = Map.ofEntries(
            Map.entry("kk", "k"),
            Map.entry("pp", "p"),
            Map.entry("tt", "t"),
            Map.entry("nk", "ng"),
            Map.entry("mp", "mm"),
            Map.entry("nt", "nn"),
            Map.entry("lt", "ll"),
            Map.entry("rt", "rr"),
            Map.entry("lk", "l"),
            Map.entry("rk", "r"),
            Map.entry("ht", "hd"));

    private static final Map<Character, String> WEAK_ALONE = Map.of('k', "", 'p', "v", 't', "d");

    /// Stems before any ending, the word itself among them.
    ///
    /// @param old whether `i` may become `e`, as in Niemi, Niemen; first names keep it: Toini, Toinin, not toinen
    static Set<String> open(String word, boolean old) {
        var stems = new LinkedHashSet<String>();
        stems.add(word);
        int end = word.length() - 1;
        var cut = word.substring(0, end);
        switch (word.charAt(end)) {
            case 'i' -> {
                if (old) {
                    stems.add(cut + 'e');
                }
            }
            case 'e' -> stems.add(word + 'e');
            case 's' -> {
                stems.add(cut + "kse");
                stems.add(cut + word.charAt(end - 1));
                stems.add(word + 'i');
            }
            default -> {
                if (VOWELS.indexOf(word.charAt(end)) < 0) {
                    stems.add(word + 'i');
                }
            }
        }
        if (word.endsWith("nen")) {
            var root = word.substring(0, end - 2);
            stems.add(root + "se");
            stems.add(root + "s");
            stems.add(root + "si");
        }
        if (word.endsWith("vesi")) {
            stems.add(word.substring(0, end - 1) + "te");
        }
        return stems;
    }

    /// Stems before endings that close the syllable.
    static Set<String> closed(String word, boolean old) {
        var stems = new LinkedHashSet<String>();
        for (var stem : open(word, old)) {
            if (stem.length() >= 4 && VOWELS.indexOf(stem.charAt(stem.length() - 1)) >= 0 && !stem.endsWith("ee")) {
                weaken(stem, stems);
            }
        }
        return stems;
    }

    private static void weaken(String stem, Set<String> stems) {
        int last = stem.length() - 1;
        char vowel = stem.charAt(last);
        var pair = stem.substring(last - 2, last);
        var weak = WEAK.get(pair);
        if (weak != null) {
            stems.add(stem.substring(0, last - 2) + weak + vowel);
            return;
        }
        var alone = WEAK_ALONE.get(pair.charAt(1));
        if (alone != null && VOWELS.indexOf(pair.charAt(0)) >= 0) {
            stems.add(stem.substring(0, last - 1) + alone + vowel);
        }
    }

    private Stems() {}
}
