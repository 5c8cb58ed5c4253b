package fi.otverkko.intake.template;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.intake.template.AnswerTemplate.Purpose;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Stored;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The templates of this area, in the collection `answer-templates`.
@Component
class AnswerTemplates {

    private static final String CODE = "state.code";
    private static final String RETIRED = "state.retired";

    private final OutboxCollection stored;

    AnswerTemplates(Outboxes outboxes) {
        stored = outboxes.collection("answer-templates");
        stored.documents().createIndex(ascending(RETIRED, CODE, "_id"));
    }

    /// @param edition that the caller holds after reading it
    record Held(String id, long edition, AnswerTemplate template) {

        static Held of(Stored stored) {
            return new Held(stored.id(), stored.edition(), read(stored.state()));
        }
    }

    Held add(Call call, AnswerTemplate template) {
        return Held.of(stored.create(call, Change.silent(write(template))));
    }

    /// @throws Refusal.Unknown `template-unknown`
    Held change(String id, Call call, AnswerTemplate template) {
        return stored.update(id, call, _ -> Change.silent(write(template)))
                .map(Held::of)
                .orElseThrow(() -> new Refusal.Unknown("template-unknown"));
    }

    /// @throws Refusal.Unknown `template-unknown`
    Held get(String id) {
        return stored.find(id).map(Held::of).orElseThrow(() -> new Refusal.Unknown("template-unknown"));
    }

    /// Those that are offered, by their codes.
    Page<Held> offered(@Nullable Purpose purpose, PageRequest page) {
        var wanted = new ArrayList<Bson>(List.of(eq(RETIRED, false)));
        if (purpose != null) {
            wanted.add(eq("state.purpose", purpose.name()));
        }
        var after = page.position(
                2, keys -> or(gt(CODE, keys.getFirst()), and(eq(CODE, keys.getFirst()), gt("_id", keys.getLast()))));
        if (after != null) {
            wanted.add(after);
        }
        var found = stored.documents()
                .find(and(wanted))
                .sort(ascending(CODE, "_id"))
                .limit(page.limit() + 1)
                .map(document -> Held.of(Stored.of(document)))
                .into(new ArrayList<>());
        return Page.of(found, page, held -> PageRequest.cursor(held.template().code(), held.id()));
    }

    private static Document write(AnswerTemplate template) {
        return new Document("code", template.code())
                .append("purpose", template.purpose().name())
                .append("texts", new Document(new HashMap<String, Object>(template.texts())))
                .append("retired", template.retired());
    }

    private static AnswerTemplate read(Document document) {
        Map<String, String> texts = new HashMap<>();
        document.get("texts", Document.class).forEach((language, text) -> texts.put(language, (String) text));
        return new AnswerTemplate(
                document.getString("code"),
                Purpose.valueOf(document.getString("purpose")),
                texts,
                document.getBoolean("retired"));
    }
}
