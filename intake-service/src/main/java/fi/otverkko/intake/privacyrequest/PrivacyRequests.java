package fi.otverkko.intake.privacyrequest;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.logged.LoggedThings;
import fi.otverkko.intake.logged.LoggedThings.Held;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Text;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.intake.uselog.Uses;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.privacy.CaseCipher;
import fi.otverkko.platform.privacy.CaseKeys;
import fi.otverkko.platform.web.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// All requests about somebody's own data, in the collection `privacyRequests`, each sealed under a key of its own.
@Component
class PrivacyRequests {

    static final String COLLECTION = "privacyRequests";
    static final String OFFICER = "DPO";
    static final String ASKER = "ASKER";

    /// Characters of a text at most.
    static final int LONGEST = 4000;

    /// What is due within so many days is due soon.
    private static final int SOON = 7;

    private final LoggedThings<PrivacyRequest> requests;
    private final CaseTexts texts;
    private final CaseKeys keys;

    PrivacyRequests(Outboxes outboxes, Uses uses, CaseKeys keys) {
        this.keys = keys;
        this.requests = new LoggedThings<>(new PrivacyKind(), outboxes, uses);
        this.texts = new CaseTexts(new CaseCipher(keys), COLLECTION);
        requests.documents().createIndex(ascending("state.open", "state.dueOn", "_id"));
        requests.documents().createIndex(ascending("state.subjectId", "state.dueOn", "_id"));
    }

    LoggedThings<PrivacyRequest> all() {
        return requests;
    }

    /// @param field where the text stands in what the caller sent
    /// @throws Refusal.Invalid `text-invalid`
    SealedText seal(String id, String field, Text kind, CaseText text) {
        return texts.seal(id, field, kind.name(), text, LONGEST);
    }

    /// Destroys the key: what was sealed opens nowhere any more.
    void erase(String id) {
        keys.erase(id);
    }

    @Nullable
    CaseText open(PrivacyRequest request, Text kind) {
        return texts.openIfGiven(request.id(), kind.name(), request.texts().get(kind));
    }

    /// As whom somebody reads a request.
    ///
    /// @throws Refusal.Unknown `privacy-request-unknown`
    static String readerOf(PrivacyRequest request, Actor actor) {
        if (actor.hasAny(Role.DPO)) {
            return OFFICER;
        }
        if (actor.subject().equals(request.received().subjectId())) {
            return ASKER;
        }
        throw unknown();
    }

    /// The drawers of the officer's desk; a request may lie in several.
    enum Folder {
        OPEN,
        /// Open, and due within a week.
        DUE_SOON,
        /// Open, and its last day is over.
        LATE,
        DECIDED
    }

    /// One's own, for the officer all; what is due first comes first.
    List<Held<PrivacyRequest>> list(Actor actor, @Nullable Folder folder, LocalDate today, PageRequest page) {
        var wanted = new ArrayList<Bson>();
        if (!actor.hasAny(Role.DPO)) {
            wanted.add(eq("state.subjectId", actor.subject()));
        }
        if (folder != null) {
            wanted.add(eq("state.open", folder != Folder.DECIDED));
        }
        if (folder == Folder.DUE_SOON) {
            wanted.add(gte("state.dueOn", today.toString()));
            wanted.add(lte("state.dueOn", today.plusDays(SOON).toString()));
        } else if (folder == Folder.LATE) {
            wanted.add(lt("state.dueOn", today.toString()));
        }
        var after = page.position(2, PrivacyRequests::after);
        if (after != null) {
            wanted.add(after);
        }
        return requests.list(
                wanted.isEmpty() ? new Document() : and(wanted), ascending("state.dueOn", "_id"), page.limit() + 1);
    }

    static String cursor(PrivacyRequest last) {
        return PageRequest.cursor(last.dueOn().toString(), last.id());
    }

    private static Bson after(List<String> keys) {
        var due = LocalDate.parse(keys.getFirst()).toString();
        return or(gt("state.dueOn", due), and(eq("state.dueOn", due), gt("_id", keys.getLast())));
    }

    static Refusal unknown() {
        return new Refusal.Unknown("privacy-request-unknown");
    }
}
