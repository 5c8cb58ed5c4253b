package fi.otverkko.intake.familylink;

import fi.otverkko.intake.familylink.FamilyLink.Purpose;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Makes links with a fresh token and the life that their purpose has.
@Component
public class NewLinks {

    /// However long a link is wished to live. Source: a card is read within a month.
    private static final Duration LONGEST = Duration.ofDays(31);

    private final FamilyLinks links;
    private final Duration fillIn;
    private final Duration card;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    NewLinks(
            FamilyLinks links,
            @Value("${intake.family-links.fill-in}") Duration fillIn,
            @Value("${intake.family-links.card}") Duration card,
            Clock clock) {
        this.links = links;
        this.fillIn = fillIn;
        this.card = card;
        this.clock = clock;
    }

    /// Makes one; what the holder had before for the same purpose ends.
    ///
    /// @param hours how long it is to live; null for as long as is usual
    /// @throws Refusal.Conflict `family-links-too-many`
    public MadeLink make(Call call, String consultationId, Holder holder, Purpose purpose, @Nullable Integer hours) {
        var usual = purpose == Purpose.FILL_IN ? fillIn : card;
        var wished = hours == null ? usual : Duration.ofHours(hours);
        var life = wished.compareTo(LONGEST) < 0 ? wished : LONGEST;
        var token = LinkToken.random(chance);
        var link = links.make(call, consultationId, holder, purpose, life, token);
        return MadeLink.of(FamilyLinkView.of(link, clock.instant()), token, link);
    }
}
