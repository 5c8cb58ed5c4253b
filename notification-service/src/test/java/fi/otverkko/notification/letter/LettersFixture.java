package fi.otverkko.notification.letter;

import java.net.URI;

public final class LettersFixture {

    public static Letters letters() {
        return new Letters(new LetterSettings(URI.create("https://ot.example/")));
    }

    private LettersFixture() {}
}
