package fi.otverkko.intake.familylink;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;

import fi.otverkko.intake.erasure.KeptElsewhere;
import fi.otverkko.intake.familylink.FamilyLink.Purpose;
import fi.otverkko.intake.familylink.FamilyLink.State;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// All links of this area, in the collection `familyLinks`.
@Component
public class FamilyLinks implements KeptElsewhere {

    /// Links of one consultation at most, dead ones too: whoever needs more has another problem.
    static final int AT_MOST = 40;

    private final OutboxCollection stored;
    private final Clock clock;

    FamilyLinks(Outboxes outboxes, Clock clock) {
        this.stored = outboxes.collection("familyLinks");
        this.clock = clock;
        stored.documents().createIndex(ascending("state.tokenHash"));
        stored.documents().createIndex(ascending("state.consultationId"));
    }

    /// Makes a link; what the same person had before for the same purpose is revoked. The same call again finds it.
    ///
    /// @param token to be given to its holder; of the first call only
    /// @throws Refusal.Conflict `family-links-too-many`
    public FamilyLink make(
            Call call, String consultationId, Holder holder, Purpose purpose, Duration life, LinkToken token) {
        var now = now();
        var id = call.newId();
        var before = of(consultationId);
        if (before.size() >= AT_MOST
                && before.stream().noneMatch(link -> link.id().equals(id))) {
            throw new Refusal.Conflict("family-links-too-many", AT_MOST);
        }
        var link = new FamilyLink(
                id, consultationId, holder, purpose, token.hash(), now, now.plus(life), null, null, null);
        var made = read(stored.create(call, Change.silent(FamilyLinkDocument.write(link))));
        before.stream()
                .filter(it -> it.holder() == holder && it.purpose() == purpose)
                .filter(it -> !it.id().equals(id) && it.state(now) == State.ACTIVE)
                .forEach(it -> change(it.id(), old -> old.revoked(now)));
        return made;
    }

    /// The link that opens with this token now.
    ///
    /// @param states in which it may be
    /// @throws Refusal.Unknown `family-link-unknown`, whatever the reason
    public FamilyLink opened(LinkToken token, Purpose purpose, State... states) {
        var document =
                stored.documents().find(eq("state.tokenHash", token.hash())).first();
        if (document == null) {
            throw unknown();
        }
        var link = read(Stored.of(document));
        if (link.purpose() != purpose || !Set.of(states).contains(link.state(clock.instant()))) {
            throw unknown();
        }
        return link;
    }

    /// All links of a consultation, the newest first.
    public List<FamilyLink> of(String consultationId) {
        return stored.documents()
                .find(eq("state.consultationId", consultationId))
                .sort(descending("state.createdAt", "_id"))
                .limit(AT_MOST)
                .map(document -> read(Stored.of(document)))
                .into(new ArrayList<>());
    }

    /// Closes one for ever; again changes nothing.
    ///
    /// @throws Refusal.Unknown `family-link-unknown` if the consultation has no such link
    FamilyLink revoke(Call call, String consultationId, String id) {
        var now = now();
        return stored.update(
                        id,
                        call,
                        state -> requireOf(consultationId, state),
                        state -> Change.silent(FamilyLinkDocument.write(
                                FamilyLinkDocument.read(id, state).revoked(now))))
                .map(FamilyLinks::read)
                .orElseThrow(FamilyLinks::unknown);
    }

    /// What comes of its holder's doing.
    public void change(String id, UnaryOperator<FamilyLink> change) {
        stored.maintain(id, state -> {
            var before = FamilyLinkDocument.read(id, state);
            var after = change.apply(before);
            return after.equals(before) ? null : Change.silent(FamilyLinkDocument.write(after));
        });
    }

    @Override
    public void erase(String consultationId) {
        of(consultationId).forEach(link -> stored.erase(link.id()));
    }

    /// The one answer to a token that opens nothing.
    public static Refusal unknown() {
        return new Refusal.Unknown("family-link-unknown");
    }

    private static void requireOf(String consultationId, Document state) {
        if (!consultationId.equals(state.getString("consultationId"))) {
            throw unknown();
        }
    }

    private static FamilyLink read(Stored document) {
        return FamilyLinkDocument.read(document.id(), document.state());
    }

    private Instant now() {
        return clock.instant();
    }
}
