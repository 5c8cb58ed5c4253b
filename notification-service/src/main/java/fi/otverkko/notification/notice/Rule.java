package fi.otverkko.notification.notice;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import fi.otverkko.notification.delivery.Notice;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// One row of the table: what an event of one type makes us tell.
final class Rule<E extends Record> {

    private final Class<E> event;
    private final List<Function<E, Notice>> notices;

    private Rule(Class<E> event, List<Function<E, Notice>> notices) {
        this.event = event;
        this.notices = notices;
    }

    static <E extends Record> Rule<E> on(Class<E> event, Function<E, Notice> notice) {
        return new Rule<>(event, List.of(notice));
    }

    static <E extends Record> Rule<E> on(Class<E> event, Function<E, Notice> one, Function<E, Notice> other) {
        return new Rule<>(event, List.of(one, other));
    }

    Class<E> event() {
        return event;
    }

    /// The topic on which the event travels.
    Topic topic() {
        return Objects.requireNonNull(event.getAnnotation(EventType.class), "a contract event")
                .topic();
    }

    Stream<Notice> notices(E happened) {
        return notices.stream().map(notice -> notice.apply(happened));
    }
}
