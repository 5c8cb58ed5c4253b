package fi.otverkko.platform.privacy;

import java.util.ArrayList;
import java.util.List;

/// One word of a text, and whether a sentence begins with it.
record Word(String text, int start, int end, boolean first) {

    private static final int LONGEST = 60;
    private static final String BEGINS = ".!?:…\n\r\"”“»•*|";

    /// All words in their order; what is longer than any word is cut off.
    static List<Word> of(CharSequence characters) {
        var words = new ArrayList<Word>();
        boolean first = true;
        int i = 0;
        while (i < characters.length()) {
            char character = characters.charAt(i);
            if (Character.isLetter(character)) {
                int end = end(characters, i);
                var text = characters.subSequence(i, Math.min(end, i + LONGEST)).toString();
                words.add(new Word(text, i, end, first));
                first = false;
                i = end;
            } else {
                first = BEGINS.indexOf(character) >= 0 || (first && !Character.isDigit(character));
                i++;
            }
        }
        return words;
    }

    /// Letters, and a hyphen, colon or apostrophe between two of them.
    private static int end(CharSequence characters, int start) {
        int end = start + 1;
        while (end < characters.length()) {
            char next = characters.charAt(end);
            if (Character.isLetter(next)) {
                end++;
            } else if ("-:'’".indexOf(next) >= 0
                    && end + 1 < characters.length()
                    && Character.isLetter(characters.charAt(end + 1))) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /// The word without what follows a colon or an apostrophe: Kela:n, Maria’s.
    String base() {
        int end = 0;
        while (end < text.length() && ":'’".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    /// One capital letter and then a small one, as names are written; not ADHD, not OT-keskus.
    boolean capitalised() {
        return text.length() > 1 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1));
    }

    /// Whether the other word follows after one blank.
    boolean nextTo(Word next) {
        return next.start == end + 1;
    }
}
