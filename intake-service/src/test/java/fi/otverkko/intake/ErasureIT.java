package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.intake.v1.ConsultationErased;
import fi.otverkko.contracts.intake.v1.DraftExpiring;
import fi.otverkko.intake.erasure.ErasureForTests;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import fi.otverkko.platform.testkit.Onlooker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@IntakeTest
class ErasureIT {

    private static final String TEXT = "Perhe on jumissa palvelujen välissä.";

    private final People people;
    private final SettableClock clock;
    private final ErasureForTests erasure;
    private final Onlooker onlooker;

    ErasureIT(People people, SettableClock clock, ErasureForTests erasure, Onlooker onlooker) {
        this.people = people;
        this.clock = clock;
        this.erasure = erasure;
        this.onlooker = onlooker;
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void aWithdrawnRequestShowsItsDayAndIsErasedOnIt() {
        var path = people.submitted(TEXT);
        people.post(people.professional, path, "/withdrawal");
        var today = LocalDate.ofInstant(clock.instant(), FinnishCalendar.ZONE);
        var retention = people.body(people.professional.get(path + "/retention"));
        assertThat(retention.path("eraseOn").asString())
                .isEqualTo(today.plusDays(30).toString());
        assertThat(planned(path, today.plusDays(29))).isFalse();
        assertThat(planned(path, today.plusDays(30))).isTrue();

        erasure.sweep();
        assertThat(people.answer(path, "E2").path("valueString").asString()).isEqualTo(TEXT);

        clock.advance(Duration.ofDays(31));
        erasure.sweep();
        erasure.sweep();

        var read = people.read(path);
        assertThat(read.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(read.path("response").path("item").isEmpty()).isTrue();
        assertThat(people.body(people.professional.get(path + "/retention"))
                        .path("erasedAt")
                        .isNull())
                .isFalse();
        assertThat(key(path)).doesNotContainKey("wrapped").containsKey("erasedAt");
        assertThat(people.world.published(ConsultationErased.class).stream()
                        .filter(erased -> erased.consultationId().equals(People.id(path))))
                .hasSize(1);
    }

    @Test
    void aForgottenDraftExpiresAndNobodyIsToldOfIt() {
        var path = people.draft("ANONYMOUS");
        assertThat(people.professional.ifMatch(1).put(path + "/response", People.form("ANONYMOUS", TEXT)))
                .hasStatusOk();

        clock.advance(Duration.ofDays(31));
        erasure.sweep();

        assertThat(people.state(path)).isEqualTo("EXPIRED");
        assertThat(key(path)).doesNotContainKey("wrapped");
        assertThat(people.professional.ifMatch(people.edition(path)).post(path + "/submission"))
                .hasStatus(409);
        assertThat(people.world.published(ConsultationErased.class))
                .noneMatch(erased -> erased.consultationId().equals(People.id(path)));
    }

    @Test
    void whoeverWritesADraftIsToldOnceThatItGoesInAWeek() {
        var path = people.draft("ANONYMOUS");
        assertThat(people.read(path).path("draftExpiresOn").asString())
                .isEqualTo(day().plusDays(30).toString());

        clock.advance(Duration.ofDays(22));
        erasure.warn();
        assertThat(warned(path)).isEmpty();
        clock.advance(Duration.ofDays(1));
        erasure.warn();
        erasure.warn();

        assertThat(warned(path)).singleElement().satisfies(told -> {
            assertThat(told.requesterId()).isEqualTo("00000000-0000-4000-8000-000000000001");
            assertThat(told.expiresAt())
                    .isEqualTo(
                            day().plusDays(7).atStartOfDay(FinnishCalendar.ZONE).toInstant());
        });
        assertThat(people.professional.ifMatch(1).put(path + "/response", People.form("ANONYMOUS", TEXT)))
                .as("the warning touches no edition")
                .hasStatusOk();
        clock.advance(Duration.ofDays(23));
        erasure.warn();
        assertThat(warned(path)).as("again after another rest").hasSize(1);
    }

    private List<DraftExpiring> warned(String path) {
        return people.world.published(DraftExpiring.class).stream()
                .filter(told -> told.consultationId().equals(People.id(path)))
                .toList();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), FinnishCalendar.ZONE);
    }

    @Test
    void aDraftThatIsWrittenToStaysOn() {
        var path = people.draft("ANONYMOUS");
        clock.advance(Duration.ofDays(20));
        assertThat(people.professional.ifMatch(1).put(path + "/response", People.form("ANONYMOUS", TEXT)))
                .hasStatusOk();

        clock.advance(Duration.ofDays(20));
        erasure.sweep();

        assertThat(people.answer(path, "E2").path("valueString").asString()).isEqualTo(TEXT);
    }

    @Test
    void noPlanIsMadeForThePast() {
        var refused = people.dpo.get("/api/intake/retention?on=2020-01-01");

        assertThat(refused).hasStatus(422);
        assertThat(people.body(refused).path("code").asString()).isEqualTo("retention-day-invalid");
    }

    private boolean planned(String path, LocalDate day) {
        return people.body(people.dpo.get("/api/intake/retention?on=" + day))
                .path("rules")
                .findValuesAsString("consultationId")
                .contains(People.id(path));
    }

    private Document key(String path) {
        return Objects.requireNonNull(onlooker.client()
                .getDatabase("intake-keys")
                .getCollection("keys")
                .find(new Document("_id", People.id(path)))
                .first());
    }
}
