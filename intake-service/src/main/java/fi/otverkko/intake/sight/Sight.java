package fi.otverkko.intake.sight;

import fi.otverkko.intake.questionnaire.Answers;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.platform.privacy.IdentifierScan;
import fi.otverkko.platform.privacy.Masking;
import java.util.Locale;
import java.util.Set;

/// What a reader sees of who a case is about. Source: domain §3 (D10), MTG-12 and §8.10; a group works nameless unless
/// it needs the name, and no group has said so yet.
public enum Sight {
    /// As it was written.
    WHOLE,
    /// Without the questions that say who it is, and with what looks like an identifier masked in all that was
    /// written.
    NAMELESS;

    /// Child's name, client reference, home municipality, and the requester's unit.
    private static final Set<String> IDENTITY = Set.of("D1", "D3", "D7", "B5b");

    /// Who sees what.
    ///
    /// @param anonymous  there is nothing to hide: the texts were scanned before they were sent
    /// @param protection a non-disclosure order or another need of protection: then only who wrote it and the
    ///                   secretary see who it is about
    public static Sight of(Reader reader, boolean anonymous, boolean protection) {
        if (anonymous) {
            return WHOLE;
        }
        return switch (reader) {
            case AUTHOR, SECRETARY, STAND_IN -> WHOLE;
            case COORDINATOR -> protection ? NAMELESS : WHOLE;
            case LET_IN -> NAMELESS;
        };
    }

    /// The same answers without those that say who it is.
    public Answers shown(Answers answers) {
        return this == WHOLE ? answers : answers.only(linkId -> !IDENTITY.contains(linkId));
    }

    /// The same texts, masked where they are opened.
    ///
    /// @param language of the masks
    public CaseTexts through(CaseTexts texts, String language) {
        return this == WHOLE ? texts : texts.showing(text -> masked(text, Locale.of(language)));
    }

    private static CaseText masked(CaseText text, Locale language) {
        var content = text.content();
        return new CaseText(Masking.masked(content, IdentifierScan.scan(content), language));
    }
}
