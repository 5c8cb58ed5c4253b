package fi.otverkko.intake.familycard;

import fi.otverkko.intake.erasure.KeptElsewhere;
import fi.otverkko.intake.familycard.FamilyCard.Advice;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Stored;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One card per consultation, in the collection `familyCards`.
@Component
class FamilyCards implements KeptElsewhere {

    /// As long as nothing is stored.
    private static final long FIRST = 1;

    private final OutboxCollection stored;

    FamilyCards(Outboxes outboxes) {
        this.stored = outboxes.collection("familyCards");
    }

    /// A card and the edition of it that a person holds.
    record Held(long edition, FamilyCard card) {}

    Held get(String consultationId) {
        return stored.find(consultationId).map(FamilyCards::held).orElse(new Held(FIRST, FamilyCard.BLANK));
    }

    /// Stores it for who had seen the edition before; the same call again changes nothing.
    ///
    /// @throws fi.otverkko.platform.kernel.Refusal.Stale `edition-stale`
    Held write(Call call, String consultationId, FamilyCard card) {
        stored.seed(consultationId, Change.silent(write(FamilyCard.BLANK)));
        return stored.update(consultationId, call, _ -> Change.silent(write(card)))
                .map(FamilyCards::held)
                .orElseThrow();
    }

    @Override
    public void erase(String consultationId) {
        if (stored.find(consultationId).isPresent()) {
            stored.erase(consultationId);
        }
    }

    private static Held held(Stored document) {
        return new Held(document.edition(), read(document.state()));
    }

    private static Document write(FamilyCard card) {
        var next = card.next();
        return new Document("professions", card.professions())
                .append(
                        "advice",
                        card.advice().stream()
                                .map(advice -> new Document("recommendationId", advice.recommendationId())
                                        .append("text", new Binary(advice.text().bytes())))
                                .toList())
                .append("next", next == null ? null : new Binary(next.bytes()))
                .append("withYoungPersonsView", card.withYoungPersonsView())
                .append("writtenAt", card.writtenAt() == null ? null : Date.from(card.writtenAt()));
    }

    private static FamilyCard read(Document document) {
        var at = document.getDate("writtenAt");
        return new FamilyCard(
                document.getList("professions", String.class),
                document.getList("advice", Document.class).stream()
                        .map(advice -> new Advice(
                                advice.getString("recommendationId"),
                                new SealedText(advice.get("text", Binary.class).getData())))
                        .toList(),
                sealed(document.get("next", Binary.class)),
                document.getBoolean("withYoungPersonsView"),
                at == null ? null : at.toInstant());
    }

    private static @Nullable SealedText sealed(@Nullable Binary bytes) {
        return bytes == null ? null : new SealedText(bytes.getData());
    }
}
