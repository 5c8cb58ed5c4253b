package fi.otverkko.platform.testkit;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.messaging.RelayWorker;
import fi.otverkko.platform.security.AccessTable;
import fi.otverkko.platform.testrealm.Realm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// The outside of one service, in the words of its tests: people who call, the other services' events,
/// and what this one has told them.
public final class World {

    private final MockMvcTester http;
    private final InputDestination binder;
    private final SentEvents sent;
    private final RelayWorker relay;
    private final JsonMapper json;
    private final AccessTable access;
    private final Realm realm;
    private final RequestMappingHandlerMapping mapping;

    World(
            MockMvcTester http,
            InputDestination binder,
            SentEvents sent,
            RelayWorker relay,
            JsonMapper json,
            AccessTable access,
            Realm realm,
            RequestMappingHandlerMapping mapping) {
        this.http = http;
        this.binder = binder;
        this.sent = sent;
        this.relay = relay;
        this.json = json;
        this.access = access;
        this.realm = realm;
        this.mapping = mapping;
    }

    /// Somebody with an account.
    public Person as(String subject, Role... roles) {
        return as(subject, Set.of(roles));
    }

    Person as(String subject, Set<Role> roles) {
        return new Person(http, subject, roles);
    }

    /// Somebody who has not signed in.
    public Person anybody() {
        return new Person(http, null, Set.of());
    }

    /// Delivers an event of another service, as that aggregate's `number`th, and returns when it is
    /// handled. Call it again with the same values to deliver it twice.
    public void hears(Record event, String aggregateId, long number) {
        var type = event.getClass().getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getClass().getName() + " has no @EventType");
        }
        var id = UUID.nameUUIDFromBytes((type.value() + aggregateId + number).getBytes(StandardCharsets.UTF_8));
        var message = MessageBuilder.withPayload(json.writeValueAsBytes(event))
                .setHeader("ce_specversion", "1.0")
                .setHeader("ce_id", id.toString())
                .setHeader("ce_type", type.value())
                .setHeader("ce_source", "/ot/15/" + type.topic().publisher() + "/1")
                .setHeader("ce_subject", aggregateId)
                .setHeader("ce_sequence", Long.toString(number))
                .setHeader("ce_time", Instant.EPOCH.toString())
                .build();
        binder.send(message, type.topic().topicName());
    }

    /// An event of another service, as that aggregate's `number`th.
    public record Heard(Record event, String aggregateId, long number) {}

    /// Delivers all of these in any order, each once or twice.
    public void hearsInAnyOrder(Random random, List<Heard> events) {
        var all = new ArrayList<>(events);
        events.stream().filter(_ -> random.nextBoolean()).forEach(all::add);
        Collections.shuffle(all, random);
        all.forEach(heard -> hears(heard.event(), heard.aggregateId(), heard.number()));
    }

    /// The operations that no line of `access.yml` allows, and the lines that no operation answers. Both
    /// must be empty: such an operation could never be called, such a line guards nothing.
    public Set<String> gapsInAccess() {
        var gaps = new TreeSet<>(access.uncovered(mapping));
        gaps.addAll(access.unanswered(mapping));
        return gaps;
    }

    AccessTable access() {
        return access;
    }

    Realm realm() {
        return realm;
    }

    JsonMapper json() {
        return json;
    }

    /// What this service has told the others on a topic since the last time it was asked, oldest
    /// first within each aggregate.
    public List<Published> published(Topic topic) {
        await(relay::sweep); // the relay's own thread may be at it
        return sent.take(topic);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the outboxes were not sent within 10 s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    /// The same, for one event type and as the record that a reader gets.
    public <E extends Record> List<E> published(Class<E> event) {
        var type = event.getAnnotation(EventType.class);
        return published(type.topic()).stream()
                .filter(message -> message.type().equals(type.value()))
                .map(message -> json.readValue(message.json(), event))
                .toList();
    }
}
