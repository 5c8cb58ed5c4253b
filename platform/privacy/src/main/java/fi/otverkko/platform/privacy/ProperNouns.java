package fi.otverkko.platform.privacy;

import fi.otverkko.platform.privacy.Finding.Kind;
import fi.otverkko.platform.privacy.NameList.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds names of people, municipalities and schools.
///
/// A listed name counts wherever it has a capital letter. Within a sentence so does every other capitalised word, if it
/// is not known to be harmless; at the beginning of one a capital says nothing.
final class ProperNouns {

    private static final NameList FIRST_NAMES = NameList.read("first-names.txt", false);
    private static final NameList SURNAMES = NameList.read("surnames.txt", true);
    private static final NameList MUNICIPALITIES = NameList.read("municipalities.txt", true);
    private static final NameList KNOWN = NameList.read("known-words.txt", true);
    private static final NameList COMMON = NameList.read("common-starts.txt", true);
    private static final Schools SCHOOLS = new Schools(KNOWN, COMMON);

    /// What a person does; after such a word a doubtful one at the beginning of a sentence is a name.
    private static final Set<String> DEEDS = Set.of(
            "asuu",
            "kertoo",
            "kertoi",
            "sanoo",
            "sanoi",
            "haluaa",
            "pelkää",
            "itkee",
            "käy",
            "kävi",
            "muutti",
            "puhuu",
            "nukkuu",
            "kieltäytyy",
            "huutaa",
            "bor",
            "säger",
            "berättar",
            "berättade",
            "vill",
            "gråter",
            "sover");

    private final List<Word> words;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Word lastName;

    private ProperNouns(List<Word> words) {
        this.words = words;
    }

    /// In the order of the text.
    static List<Finding> find(CharSequence characters) {
        return new ProperNouns(Word.of(characters)).all();
    }

    private List<Finding> all() {
        int i = 0;
        while (i < words.size()) {
            var word = words.get(i);
            int school = SCHOOLS.at(words, i);
            if (school > 0) {
                add(Kind.SCHOOL, word, words.get(i + school - 1));
            } else if (word.capitalised()) {
                var kind = word.first() ? atBeginning(i) : within(word);
                if (kind != null) {
                    add(kind, word, word);
                }
            }
            i += Math.max(1, school);
        }
        return findings;
    }

    private @Nullable Kind atBeginning(int index) {
        var word = words.get(index);
        var base = word.base();
        var name = person(base);
        var place = MUNICIPALITIES.find(base);
        boolean common = COMMON.holds(word.text());
        if (place == Match.LISTED && FIRST_NAMES.find(base) == Match.NONE && !common && !hasCompany(index)) {
            return Kind.MUNICIPALITY;
        }
        if (name == Match.LISTED && !common) {
            return Kind.NAME;
        }
        if (name != Match.NONE && (hasCompany(index) || (!common && acts(index)))) {
            return Kind.NAME;
        }
        return place == Match.LISTED && !common ? Kind.MUNICIPALITY : null;
    }

    private @Nullable Kind within(Word word) {
        var base = word.base();
        boolean known = harmless(base);
        if (lastName != null && lastName.nextTo(word) && (!known || person(base) != Match.NONE)) {
            return Kind.NAME;
        }
        if (KNOWN.holds(base)) {
            return null; // Iran is no form of Ira
        }
        boolean place = MUNICIPALITIES.find(base) != Match.NONE;
        if (FIRST_NAMES.find(base) != Match.NONE && !(place && base.matches(".*(?:ss|st)[aä]"))) {
            return Kind.NAME;
        }
        if (place) {
            return Kind.MUNICIPALITY;
        }
        return known && SURNAMES.find(base) == Match.NONE ? null : Kind.NAME;
    }

    private static Match person(String base) {
        var first = FIRST_NAMES.find(base);
        var last = SURNAMES.find(base);
        return first.compareTo(last) > 0 ? first : last;
    }

    /// Every part with a capital letter is known: Pohjois-Karjala, WhatsApp.
    private static boolean harmless(String base) {
        for (var part : base.split("-", -1)) {
            if (part.length() > 1
                    && Character.isUpperCase(part.charAt(0))
                    && Character.isLowerCase(part.charAt(1))
                    && KNOWN.find(part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT)) == Match.NONE) {
                return false;
            }
        }
        return true;
    }

    private boolean hasCompany(int index) {
        var next = following(index);
        return next != null && next.capitalised() && (person(next.base()) != Match.NONE || !harmless(next.base()));
    }

    private boolean acts(int index) {
        var next = following(index);
        return next != null && DEEDS.contains(next.text());
    }

    private @Nullable Word following(int index) {
        var word = words.get(index);
        return index + 1 < words.size() && word.nextTo(words.get(index + 1)) ? words.get(index + 1) : null;
    }

    private void add(Kind kind, Word from, Word to) {
        int start = from.start();
        if (kind == Kind.NAME) {
            if (lastName != null && lastName.nextTo(from)) {
                start = findings.removeLast().start();
            }
            lastName = to;
        } else {
            lastName = null;
        }
        findings.add(new Finding(kind, start, to.end()));
    }
}
