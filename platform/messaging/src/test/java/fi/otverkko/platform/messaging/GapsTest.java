package fi.otverkko.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.junit.jupiter.api.Test;

class GapsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Gaps gaps = new Gaps(meters, "network-team", type -> true);
    private final Consumer<Object, Object> consumer = new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());

    @Test
    void whatPassesInOrderIsNoGapWhateverItsType() {
        passes(0, "a", 1);
        passes(1, "b", 7); // nobody knows what was before
        passes(2, "a", 2);
        passes(3, "b", 8);
        passes(4, "b", 8);

        assertThat(missing()).isZero();
    }

    @Test
    void whatNobodyListensToGoesNoFurtherAndIsNoGap() {
        var choosy = new Gaps(meters, "network-team", "x.wanted.v1"::equals);
        choosy.success(record(0, "a", "1"), consumer);
        var unwanted = record(1, "a", "2");
        unwanted.headers().add("ce_type", "x.unwanted.v1".getBytes(UTF_8));
        var wanted = record(2, "a", "3");
        wanted.headers().add("ce_type", "x.wanted.v1".getBytes(UTF_8));

        assertThat(choosy.intercept(unwanted, consumer)).isNull();
        assertThat(choosy.intercept(wanted, consumer)).isSameAs(wanted);
        choosy.success(wanted, consumer);

        assertThat(missing()).isZero();
    }

    /// It is broken, and that shall be seen.
    @Test
    void whatSaysNoTypeGoesOn() {
        var choosy = new Gaps(meters, "network-team", type -> false);
        var nameless = record(0, "a", "1");

        assertThat(choosy.intercept(nameless, consumer)).isSameAs(nameless);
    }

    @Test
    void whatIsLeftOutIsCounted() {
        passes(0, "a", 1);
        passes(1, "a", 4);
        passes(2, "a", 2);

        assertThat(missing()).isEqualTo(2);
    }

    @Test
    void whatWentToTheDeadLettersIsCountedWhenTheNextOneComes() {
        passes(0, "a", 1);
        fails(1, "a", 2);
        fails(1, "a", 2);
        passes(2, "a", 3);

        assertThat(missing()).isEqualTo(1);
    }

    @Test
    void whatAnotherReplicaReadMeanwhileIsNotCounted() {
        passes(0, "a", 1);
        passes(9, "a", 6);
        passes(10, "a", 7);

        assertThat(missing()).isZero();
    }

    @Test
    void brokenNumbersAreNobodysGap() {
        passes(0, "a", 1);
        gaps.success(record(1, "a", "99999999999999999999"), consumer);
        gaps.success(record(2, "a", "-1"), consumer);
        passes(3, "a", 2);

        assertThat(missing()).isZero();
    }

    private void passes(long offset, String aggregate, long number) {
        gaps.success(record(offset, aggregate, Long.toString(number)), consumer);
    }

    private void fails(long offset, String aggregate, long number) {
        gaps.failure(record(offset, aggregate, Long.toString(number)), new IllegalStateException(), consumer);
    }

    private static ConsumerRecord<Object, Object> record(long offset, String aggregate, String number) {
        var record = new ConsumerRecord<Object, Object>("intake.consultations", 3, offset, aggregate, "{}");
        record.headers().add("ce_source", "/ot/15/intake/1".getBytes(UTF_8));
        record.headers().add("ce_subject", aggregate.getBytes(UTF_8));
        record.headers().add("ce_sequence", number.getBytes(UTF_8));
        return record;
    }

    private double missing() {
        return meters.counter("ot.inbox.missing", "group", "network-team").count();
    }
}
