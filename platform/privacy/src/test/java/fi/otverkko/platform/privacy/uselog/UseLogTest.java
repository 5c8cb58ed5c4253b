package fi.otverkko.platform.privacy.uselog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import fi.otverkko.platform.kernel.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UseLogTest {

    @TempDir
    Path folder;

    private UseLogFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new UseLogFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void entriesAreNumberedPerCaseAndHoldTheHashOfTheOneBefore() {
        fixture.write("case-1", 3);
        fixture.write("case-2", 1);

        var entries = fixture.log.entries("case-1", 0, 10);
        assertThat(entries).extracting(UseEntry::number).containsExactly(1L, 2L, 3L);
        assertThat(entries).allMatch(UseEntry::isUnaltered);
        assertThat(entries.get(0).previous()).isEqualTo(Canonical.GENESIS);
        assertThat(entries.get(2).previous()).isEqualTo(entries.get(1).hash());
        assertThat(entries.get(0).use()).isEqualTo(UseLogFixture.use("case-1"));
        assertThat(fixture.log.entries("case-2", 0, 10)).hasSize(1);
    }

    @Test
    void entriesComeInPages() {
        fixture.write("case-1", 5);

        assertThat(fixture.log.entries("case-1", 0, 2))
                .extracting(UseEntry::number)
                .containsExactly(1L, 2L);
        assertThat(fixture.log.entries("case-1", 2, 9))
                .extracting(UseEntry::number)
                .containsExactly(3L, 4L, 5L);
        assertThat(fixture.log.entries("case", 0, 9)).isEmpty();
        assertThat(fixture.log.entries("case-1/", 0, 9)).isEmpty();
    }

    @Test
    void noTextGoesInNotEvenIntoTheRefusal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Use("case-1", "anna", "PROFESSIONAL", "REQUESTER", "READ", "Äiti soitti ja kertoi", null))
                .withMessageNotContaining("soitti");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Use("a/b", "anna", "PROFESSIONAL", "REQUESTER", "READ", "CONSULTATION", null));
    }

    @Test
    void aMisshapenEntryIsRefusedWithItsNumber() {
        fixture.write("case-1", 2);
        fixture.set("case-1", 2, "at", "yesterday");

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> fixture.log.entries("case-1", 0, 9))
                .matches(refusal -> refusal.code().equals("use-log-damaged")
                        && refusal.arguments().equals(List.of(2L)));
    }

    @Test
    void whatCannotBeStoredIsThrownAndDoesNotSpoilTheChain() {
        fixture.write("case-1", 1);
        var away = new UseLog(closed(), fixture.clock);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> away.write(UseLogFixture.use("case-1")));

        fixture.write("case-1", 1);
        assertThat(fixture.found()).isEmpty();
    }

    @Test
    void twentyWritersOfTwoReplicasLeaveNoGap() throws Exception {
        int writers = 20;
        long each = 10;
        var other = fixture.replica();
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (int i = 0; i < writers; i++) {
                var log = i % 2 == 0 ? fixture.log : other;
                running.add(threads.submit(() -> {
                    start.await();
                    for (int n = 0; n < each; n++) {
                        log.write(UseLogFixture.use("case-1"));
                    }
                    return null;
                }));
            }
            start.countDown();
            for (var one : running) {
                one.get();
            }
        }

        assertThat(fixture.log.entries("case-1", 0, 1_000))
                .extracting(UseEntry::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, writers * each).boxed().toList());
        assertThat(fixture.found()).isEmpty();
    }

    @Test
    void aReplicaGoesOnWhereAnotherHasWritten() {
        var other = fixture.replica();
        fixture.write("case-1", 1);
        other.write(UseLogFixture.use("case-1"));
        other.write(UseLogFixture.use("case-1"));
        fixture.write("case-1", 1);

        assertThat(fixture.log.entries("case-1", 0, 9))
                .extracting(UseEntry::number)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(fixture.found()).isEmpty();
    }

    @Test
    void noQueryLooksThroughTheCollection() {
        fixture.write("case-1", 3);
        fixture.write("case-2", 3);
        fixture.replica().write(UseLogFixture.use("case-1"));
        fixture.log.entries("case-1", 1, 2);
        fixture.signed();
        fixture.nextDay();
        fixture.write("case-1", 1);
        fixture.signed();
        assertThat(fixture.found()).isEmpty();

        assertThat(fixture.store.scans()).isEmpty();
    }

    private MongoDatabase closed() {
        var client = MongoClients.create(fixture.store.uri());
        var database = client.getDatabase("intake");
        client.close();
        return database;
    }
}
