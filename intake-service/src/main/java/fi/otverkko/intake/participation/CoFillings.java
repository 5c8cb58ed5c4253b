package fi.otverkko.intake.participation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.intake.erasure.KeptElsewhere;
import fi.otverkko.intake.familylink.Holder;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Stored;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// Who filled in together with the requester and when, in the collection `coFillings`.
@Component
class CoFillings implements KeptElsewhere {

    /// Of one consultation: more meetings before a request is sent are no longer filling in a form.
    private static final int AT_MOST = 50;

    private final OutboxCollection stored;

    CoFillings(Outboxes outboxes) {
        this.stored = outboxes.collection("coFillings");
        stored.documents().createIndex(ascending("state.consultationId", "state.at"));
    }

    /// Stores it; the same call again finds it.
    ///
    /// @throws Refusal.Conflict `co-fillings-too-many`
    CoFilling note(Call call, CoFilling filling) {
        var before = of(filling.consultationId());
        if (before.size() >= AT_MOST && before.stream().noneMatch(it -> it.id().equals(filling.id()))) {
            throw new Refusal.Conflict("co-fillings-too-many", AT_MOST);
        }
        return read(stored.create(
                call,
                Change.silent(new Document("consultationId", filling.consultationId())
                        .append("by", filling.by().name())
                        .append("sections", filling.sections())
                        .append("at", Date.from(filling.at())))));
    }

    /// In the order in which it happened.
    List<CoFilling> of(String consultationId) {
        return stored.documents()
                .find(eq("state.consultationId", consultationId))
                .sort(ascending("state.at", "_id"))
                .limit(AT_MOST)
                .map(document -> read(Stored.of(document)))
                .into(new ArrayList<>());
    }

    @Override
    public void erase(String consultationId) {
        of(consultationId).forEach(filling -> stored.erase(filling.id()));
    }

    private static CoFilling read(Stored document) {
        var state = document.state();
        return new CoFilling(
                document.id(),
                state.getString("consultationId"),
                Holder.valueOf(state.getString("by")),
                state.getList("sections", String.class),
                state.getDate("at").toInstant());
    }
}
