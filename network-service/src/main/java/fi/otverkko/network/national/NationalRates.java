package fi.otverkko.network.national;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Indexes;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Received;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The published counts of all areas, in the collection `nationalRates`, by year, client group and area.
@Component
class NationalRates {

    private final OutboxCollection rates;

    NationalRates(Outboxes outboxes) {
        this.rates = outboxes.collection("nationalRates");
        rates.documents().createIndex(Indexes.ascending("state.year", "_id"));
    }

    /// Takes over what an area has published. What was published once stays: an area that says something else later, as
    /// one restored from a backup may, is not listened to.
    void learn(NationalRate rate, Received message) {
        rates.receive(rate.id(), message, state -> state == null ? Change.silent(write(rate)) : null);
    }

    /// The rows of a year, by client group and area, after `after`, that match what is given.
    List<NationalRate> find(int year, @Nullable String clientGroup, @Nullable String area, String after, int limit) {
        var filters = new ArrayList<Bson>(List.of(eq("state.year", year), gt("_id", after)));
        if (clientGroup != null) {
            filters.add(eq("state.clientGroup", clientGroup));
        }
        if (area != null) {
            filters.add(eq("state.area", area));
        }
        return rates.documents()
                .find(and(filters))
                .sort(ascending("_id"))
                .limit(limit)
                .map(document -> read(document.get("state", Document.class)))
                .into(new ArrayList<>());
    }

    private static Document write(NationalRate rate) {
        return new Document("area", rate.area())
                .append("year", rate.year())
                .append("clientGroup", rate.clientGroup())
                .append("yes", rate.yes())
                .append("talk", rate.talk())
                .append("no", rate.no());
    }

    private static NationalRate read(Document state) {
        return new NationalRate(
                state.getString("area"),
                state.getInteger("year"),
                state.getString("clientGroup"),
                state.getInteger("yes"),
                state.getInteger("talk"),
                state.getInteger("no"));
    }
}
