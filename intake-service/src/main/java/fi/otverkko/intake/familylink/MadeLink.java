package fi.otverkko.intake.familylink;

import org.jspecify.annotations.Nullable;

/// A link as it is handed over to its maker.
///
/// @param token told once, when it is made: nobody can tell it again. Who lost it makes another link
public record MadeLink(FamilyLinkView link, @Nullable LinkToken token) {

    /// With the token only if the link was made with it, and not by an earlier call.
    public static MadeLink of(FamilyLinkView link, LinkToken token, FamilyLink stored) {
        return new MadeLink(link, token.hash().equals(stored.tokenHash()) ? token : null);
    }
}
