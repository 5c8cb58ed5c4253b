package fi.otverkko.intake.channel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.intake.channel.Channel.Content;
import fi.otverkko.intake.channel.Channel.Sort;
import fi.otverkko.intake.channel.Channel.State;
import fi.otverkko.intake.guidance.Theme;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Stored;
import fi.otverkko.platform.web.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The catalogue, in the collection `channels`. Public texts in the clear, no use log.
@Component
class Channels {

    private final OutboxCollection stored;

    Channels(Outboxes outboxes) {
        this.stored = outboxes.collection("channels");
        stored.documents().createIndex(ascending("state.state", "state.order", "_id"));
        stored.documents().createIndex(ascending("state.state", "state.outdatedOn", "_id"));
    }

    record Held(long edition, Channel channel) {

        static Held of(Stored stored) {
            return new Held(stored.edition(), ChannelDocument.read(stored.id(), stored.state()));
        }
    }

    /// What one looks for; null for all.
    record Wanted(
            @Nullable Sort sort,
            @Nullable String area,
            @Nullable Theme theme) {}

    Held list(Call call, Content entry, LocalDate today) {
        var channel = Channel.listed(call.newId(), entry, today);
        return Held.of(stored.create(call, Change.silent(ChannelDocument.write(channel))));
    }

    /// @throws Refusal.Unknown `channel-unknown`
    Held change(String id, Call call, UnaryOperator<Channel> decision) {
        return stored.update(
                        id,
                        call,
                        state -> Change.silent(ChannelDocument.write(decision.apply(ChannelDocument.read(id, state)))))
                .map(Held::of)
                .orElseThrow(Channels::unknown);
    }

    Optional<Held> find(String id) {
        return stored.find(id).map(Held::of);
    }

    /// Listed entries in the order of their Finnish titles; what holds for all of Finland is found in each area.
    List<Held> listed(Wanted wanted, PageRequest page) {
        var filters = new ArrayList<Bson>();
        filters.add(eq("state.state", State.LISTED.name()));
        if (wanted.sort() != null) {
            filters.add(eq("state.sort", wanted.sort().name()));
        }
        if (wanted.area() != null) {
            filters.add(in("state.areas", List.of(wanted.area(), "national")));
        }
        if (wanted.theme() != null) {
            filters.add(eq("state.themes", wanted.theme().name()));
        }
        return page(filters, "state.order", page);
    }

    /// Listed entries that are outdated on that day, the longest first.
    List<Held> outdatedOn(LocalDate day, PageRequest page) {
        var filters = new ArrayList<Bson>();
        filters.add(eq("state.state", State.LISTED.name()));
        filters.add(lte("state.outdatedOn", day.toString()));
        return page(filters, "state.outdatedOn", page);
    }

    private List<Held> page(List<Bson> filters, String key, PageRequest page) {
        var after = page.position(
                2, keys -> or(gt(key, keys.getFirst()), and(eq(key, keys.getFirst()), gt("_id", keys.getLast()))));
        if (after != null) {
            filters.add(after);
        }
        return stored.documents()
                .find(and(filters))
                .sort(ascending(key, "_id"))
                .limit(page.limit() + 1)
                .map(document -> Held.of(Stored.of(document)))
                .into(new ArrayList<>());
    }

    static Refusal unknown() {
        return new Refusal.Unknown("channel-unknown");
    }
}
