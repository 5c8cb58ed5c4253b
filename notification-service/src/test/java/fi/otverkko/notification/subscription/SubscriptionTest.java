package fi.otverkko.notification.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.notification.letter.Language;
import fi.otverkko.notification.subscription.Choice.Interest;
import fi.otverkko.notification.subscription.Choice.Reach;
import fi.otverkko.notification.subscription.Subscription.State;
import fi.otverkko.notification.subscription.SubscriptionCommand.Choose;
import fi.otverkko.notification.subscription.SubscriptionCommand.Confirm;
import fi.otverkko.notification.subscription.SubscriptionCommand.Erase;
import fi.otverkko.notification.subscription.SubscriptionCommand.Import;
import fi.otverkko.notification.subscription.SubscriptionCommand.Order;
import fi.otverkko.notification.subscription.SubscriptionCommand.Tick;
import fi.otverkko.notification.subscription.SubscriptionCommand.Unsubscribe;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SubscriptionTest {

    private static final Instant NOON = Instant.parse("2026-12-10T11:00:00Z");
    private static final Instant SOON = NOON.plus(Duration.ofHours(1));
    private static final Instant LATE = NOON.plus(Duration.ofDays(2));
    private static final Choice CHOICE = new Choice(Language.FI, Set.of(Interest.NEWSLETTER), Reach.OWN_AREA);
    private static final Choice OTHER = new Choice(Language.SV, Set.of(Interest.WEBINARS), Reach.ALL_AREAS);

    @TestFactory
    Stream<DynamicTest> everyCellOfTheTable() throws IOException {
        var lines = lines();
        var commands = lines.getFirst().split(",", -1);
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly(Arrays.stream(State.values()).map(Enum::name).toArray(String[]::new));
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .flatMap(cells -> IntStream.range(1, commands.length)
                        .mapToObj(i -> DynamicTest.dynamicTest(cells[0] + " " + commands[i], () -> {
                            var before = in(State.valueOf(cells[0]));
                            var after = before.after(command(commands[i]));
                            assertThat(after.state()).isEqualTo(State.valueOf(cells[i]));
                            assertThat(after.after(command("TICK")))
                                    .as("time alone")
                                    .isEqualTo(after);
                        })));
    }

    @Test
    void orderingAgainChangesNothingThatSheChose() {
        var after = in(State.CONFIRMED).after(new Order("other", OTHER, "other", SOON));

        assertThat(after.state()).isEqualTo(State.CONFIRMED);
        assertThat(after.choice()).isEqualTo(CHOICE);
        assertThat(after.nonce()).isEqualTo("n");
        assertThat(after.mailDueAt()).as("she is told").isEqualTo(SOON);
    }

    @Test
    void howeverOftenAnAddressIsTypedOneMailInTenMinutesGoesToIt() {
        var ordered = in(State.REQUESTED);

        assertThat(ordered.after(order(NOON.plus(Duration.ofMinutes(9))))).isEqualTo(ordered);
        assertThat(ordered.after(order(NOON.plus(Duration.ofMinutes(10)))).nonce())
                .isEqualTo("new");
    }

    @Test
    void nothingOfTheAddressIsLeftOfOneErased() {
        var erased = in(State.CONFIRMED).after(new Erase(SOON));

        assertThat(erased)
                .isEqualTo(new Subscription("id", State.ERASED, null, null, "", SOON, null, null, null, null, 0));
    }

    @Test
    void onlyWhoConfirmedIsWrittenToAndOnlyOfWhatSheChose() {
        for (var state : State.values()) {
            assertThat(in(state).wants(Interest.NEWSLETTER)).as("%s", state).isEqualTo(state == State.CONFIRMED);
            assertThat(in(state).wants(Interest.WEBINARS)).as("%s", state).isFalse();
        }
    }

    private static Subscription in(State state) {
        var requested = Subscription.unknown("id").after(new Order("sealed", CHOICE, "n", NOON));
        return switch (state) {
            case REQUESTED -> requested;
            case CONFIRMED -> requested.after(new Confirm(NOON));
            case PAUSED -> requested.after(new Confirm(NOON)).after(new Choose(CHOICE, true, NOON));
            case UNSUBSCRIBED -> requested.after(new Unsubscribe(NOON));
            case ERASED -> requested.after(new Erase(NOON));
            case EXPIRED -> Subscription.unknown("id");
        };
    }

    private static SubscriptionCommand command(String name) {
        return switch (name) {
            case "ORDER" -> order(SOON);
            case "CONFIRM" -> new Confirm(SOON);
            case "CONFIRM_LATE" -> new Confirm(LATE);
            case "PAUSE" -> new Choose(OTHER, true, SOON);
            case "RESUME" -> new Choose(OTHER, false, SOON);
            case "UNSUBSCRIBE" -> new Unsubscribe(SOON);
            case "ERASE" -> new Erase(SOON);
            case "TICK" -> new Tick(SOON);
            case "TICK_LATE" -> new Tick(LATE);
            case "IMPORT" -> new Import("sealed", OTHER, "i", NOON, "form-1", SOON);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Order order(Instant at) {
        return new Order("sealed", CHOICE, "new", at);
    }

    private static List<String> lines() throws IOException {
        try (var file = SubscriptionTest.class.getResourceAsStream("/subscription/states.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        }
    }
}
