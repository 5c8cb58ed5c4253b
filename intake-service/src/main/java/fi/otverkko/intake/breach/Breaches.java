package fi.otverkko.intake.breach;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.intake.breach.Breach.State;
import fi.otverkko.intake.breach.Breach.Text;
import fi.otverkko.intake.logged.LoggedThings;
import fi.otverkko.intake.logged.LoggedThings.Held;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.intake.uselog.Uses;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.privacy.CaseCipher;
import fi.otverkko.platform.privacy.CaseKeys;
import fi.otverkko.platform.web.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// All breaches, in the collection `breaches`, each sealed under a key of its own.
@Component
class Breaches {

    static final String COLLECTION = "breaches";
    static final String OFFICER = "DPO";

    /// Characters of a text at most.
    private static final int LONGEST = 4000;

    private final LoggedThings<Breach> breaches;
    private final CaseTexts texts;
    private final CaseKeys keys;

    Breaches(Outboxes outboxes, Uses uses, CaseKeys keys, Clock clock) {
        this.keys = keys;
        this.breaches = new LoggedThings<>(new BreachKind(clock), outboxes, uses);
        this.texts = new CaseTexts(new CaseCipher(keys), COLLECTION);
        breaches.documents().createIndex(ascending("state.state", "state.noticedAt", "_id"));
        breaches.documents().createIndex(ascending("state.noticedAt", "_id"));
    }

    LoggedThings<Breach> all() {
        return breaches;
    }

    /// @param field where the text stands in what the caller sent
    /// @throws Refusal.Invalid `text-invalid`
    SealedText seal(String id, String field, Text kind, CaseText text) {
        return texts.seal(id, field, kind.name(), text, LONGEST);
    }

    @Nullable
    CaseText open(Breach breach, Text kind) {
        return texts.openIfGiven(breach.id(), kind.name(), breach.texts().get(kind));
    }

    /// The most urgent first: who was noticed first is due first.
    List<Held<Breach>> list(@Nullable State state, PageRequest page) {
        var wanted = new ArrayList<Bson>();
        if (state != null) {
            wanted.add(eq("state.state", state.name()));
        }
        var after = page.position(2, Breaches::after);
        if (after != null) {
            wanted.add(after);
        }
        return breaches.list(
                wanted.isEmpty() ? new Document() : and(wanted), ascending("state.noticedAt", "_id"), page.limit() + 1);
    }

    static String cursor(Breach last) {
        return PageRequest.cursor(last.noticedAt().toString(), last.id());
    }

    private static Bson after(List<String> keys) {
        var at = Date.from(Instant.parse(keys.getFirst()));
        return or(gt("state.noticedAt", at), and(eq("state.noticedAt", at), gt("_id", keys.getLast())));
    }

    /// Destroys the key: what was sealed opens nowhere any more.
    void erase(String id) {
        keys.erase(id);
    }
}
