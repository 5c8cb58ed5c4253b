package fi.otverkko.intake.participation;

import fi.otverkko.intake.erasure.KeptElsewhere;
import fi.otverkko.intake.familylink.Holder;
import fi.otverkko.intake.participation.Contribution.Stance;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Stored;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What everybody said in her own section, in the collection `contributions`: one document per consultation and holder.
@Component
class Contributions implements KeptElsewhere {

    /// As long as nothing is stored.
    private static final long FIRST = 1;

    private final OutboxCollection stored;

    Contributions(Outboxes outboxes) {
        this.stored = outboxes.collection("contributions");
    }

    /// A contribution and the edition of it that a person holds.
    record Held(long edition, Contribution contribution) {}

    Held get(String consultationId, Holder holder) {
        return stored.find(id(consultationId, holder))
                .map(Contributions::held)
                .orElseGet(() -> new Held(FIRST, Contribution.none(consultationId, holder)));
    }

    /// What was said in this consultation, by whoever said something.
    List<Contribution> of(String consultationId) {
        return Arrays.stream(Holder.values())
                .map(holder -> get(consultationId, holder).contribution())
                .filter(contribution -> contribution.savedAt() != null)
                .toList();
    }

    /// Stores what was said, for who had seen the edition before; the same call again changes nothing.
    ///
    /// @throws fi.otverkko.platform.kernel.Refusal.Stale `edition-stale`
    Held save(Call call, Contribution next) {
        var id = id(next.consultationId(), next.holder());
        stored.seed(id, Change.silent(write(Contribution.none(next.consultationId(), next.holder()))));
        return stored.update(id, call, _ -> Change.silent(write(next)))
                .map(Contributions::held)
                .orElseThrow();
    }

    void change(String consultationId, Holder holder, UnaryOperator<Contribution> change) {
        stored.maintain(id(consultationId, holder), state -> Change.silent(write(change.apply(read(state)))));
    }

    @Override
    public void erase(String consultationId) {
        for (var holder : Holder.values()) {
            if (stored.find(id(consultationId, holder)).isPresent()) {
                stored.erase(id(consultationId, holder));
            }
        }
    }

    private static String id(String consultationId, Holder holder) {
        return consultationId + '.' + holder;
    }

    private static Held held(Stored document) {
        return new Held(document.edition(), read(document.state()));
    }

    private static Document write(Contribution contribution) {
        var texts = new Document();
        contribution.texts().forEach((place, text) -> texts.append(place, new Binary(text.bytes())));
        return new Document("consultationId", contribution.consultationId())
                .append("holder", contribution.holder().name())
                .append("texts", texts)
                .append(
                        "stances",
                        contribution.stances().stream()
                                .map(Stance::name)
                                .sorted()
                                .toList())
                .append("linkId", contribution.linkId())
                .append("savedAt", contribution.savedAt() == null ? null : Date.from(contribution.savedAt()))
                .append("ready", contribution.ready());
    }

    private static Contribution read(Document document) {
        var texts = new HashMap<String, SealedText>();
        Objects.requireNonNull(document.get("texts", Document.class))
                .forEach((place, text) -> texts.put(place, new SealedText(((Binary) text).getData())));
        return new Contribution(
                document.getString("consultationId"),
                Holder.valueOf(document.getString("holder")),
                texts,
                document.getList("stances", String.class).stream()
                        .map(Stance::valueOf)
                        .collect(Collectors.toSet()),
                document.getString("linkId"),
                instant(document.getDate("savedAt")),
                document.getBoolean("ready"));
    }

    private static @Nullable Instant instant(@Nullable Date at) {
        return at == null ? null : at.toInstant();
    }
}
