package fi.otverkko.platform.privacy;

import java.text.Normalizer;
import java.util.Arrays;

/// A text with the many dashes, spaces and digits of Unicode brought to the plain ones and invisible
/// characters left out, that still knows where each character stood.
final class FoldedText {

    private final String characters;
    private final int[] origins; // for each plain character its index in the text as typed

    private FoldedText(String characters, int[] origins) {
        this.characters = characters;
        this.origins = origins;
    }

    String characters() {
        return characters;
    }

    static FoldedText of(String text) {
        var plain = new StringBuilder(text.length());
        var origins = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            char folded = fold(text.charAt(i));
            if (folded != 0) {
                origins[plain.length()] = i;
                plain.append(folded);
            }
        }
        return new FoldedText(plain.toString(), Arrays.copyOf(origins, plain.length()));
    }

    /// The finding at its place in the text as typed.
    Finding asTyped(Finding finding) {
        return new Finding(finding.kind(), origins[finding.start()], origins[finding.end() - 1] + 1);
    }

    /// @return 0 for what cannot be seen
    private static char fold(char character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> 0; // soft hyphen, zero width space and joiner, byte order mark
            case Character.DASH_PUNCTUATION -> '-';
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DECIMAL_DIGIT_NUMBER -> (char) ('0' + Character.digit(character, 10));
            case Character.MATH_SYMBOL -> character == '\u2212' ? '-' : wide(character);
            default -> wide(character);
        };
    }

    /// Full-width Latin letters and signs to the ordinary ones.
    private static char wide(char character) {
        return character < '\uFF01' || character > '\uFF5E'
                ? character
                : Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC)
                        .charAt(0);
    }
}
