package fi.otverkko.intake.familylink;

import fi.otverkko.intake.familylink.FamilyLink.Informed;
import fi.otverkko.intake.familylink.FamilyLink.Purpose;
import fi.otverkko.intake.familylink.FamilyLink.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A link as its maker sees it, without the token.
///
/// @param informed when and with which version its holder was told how data is processed
public record FamilyLinkView(
        String id,
        Holder holder,
        Purpose purpose,
        State state,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Informed informed,
        @Nullable Instant finishedAt) {

    public static FamilyLinkView of(FamilyLink link, Instant now) {
        return new FamilyLinkView(
                link.id(),
                link.holder(),
                link.purpose(),
                link.state(now),
                link.createdAt(),
                link.expiresAt(),
                link.informed(),
                link.finishedAt());
    }
}
