package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.otverkko.intake.logged.Kind;
import fi.otverkko.intake.supervision.SupervisionSweepForTests;
import fi.otverkko.platform.testkit.Onlooker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// The rules by which things beside the consultations are erased.
@IntakeTest
@Import(SupervisionSweepForTests.class)
class RetentionIT {

    private static final String RETENTION = "/api/intake/retention?on=";

    private final People people;
    private final SettableClock clock;
    private final Onlooker onlooker;
    private final SupervisionSweepForTests sweep;

    RetentionIT(People people, SettableClock clock, Onlooker onlooker, SupervisionSweepForTests sweep) {
        this.people = people;
        this.clock = clock;
        this.onlooker = onlooker;
        this.sweep = sweep;
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void aRequestForSupervisionShowsItsDayOnceItHasEndedAndIsErasedOnIt() {
        var below = people.accepted("Tilanne.") + "/supervision-requests";
        var answered = people.professional.created(below, SupervisionWalk.ASKING);
        SupervisionWalk.answer(people, answered, SupervisionWalk.ARRANGED);
        var open = people.professional.created(below, SupervisionWalk.ASKING);
        var lastDay = today().plusMonths(12);

        assertThat(people.body(people.professional.get(answered))
                        .path("eraseOn")
                        .asString())
                .isEqualTo(lastDay.toString());
        assertThat(people.body(people.professional.get(open)).path("eraseOn").isNull())
                .isTrue();
        assertThat(due(lastDay.minusDays(1))).doesNotContain(People.id(answered));
        assertThat(due(lastDay)).contains(People.id(answered)).doesNotContain(People.id(open));

        clock.be(Duration.between(
                clock.instant(),
                lastDay.minusDays(1).atTime(12, 0).atZone(zone()).toInstant()));
        sweep.sweep();
        assertThat(people.professional.get(answered)).hasStatusOk();

        clock.advance(Duration.ofDays(1));
        sweep.sweep();
        sweep.sweep();

        assertThat(people.professional.get(answered)).hasStatus(404);
        assertThat(people.coordinator.get(answered)).hasStatus(404);
        assertThat(people.professional.get(open)).hasStatusOk();
    }

    @Test
    void whatIsTakenBackEndsAsWell() {
        var asked = people.professional.created(
                people.accepted("Tilanne.") + "/supervision-requests", SupervisionWalk.ASKING);
        assertThat(people.expert.ifMatch(1).post(asked + "/withdrawal"))
                .as("not hers")
                .hasStatus(404);

        SupervisionWalk.withdraw(people, asked);
        SupervisionWalk.withdraw(people, asked);

        var read = people.body(people.professional.get(asked));
        assertThat(read.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(read.path("eraseOn").asString())
                .isEqualTo(today().plusMonths(12).toString());
        assertThat(people.coordinator
                        .ifMatch(people.coordinator.edition(asked))
                        .post(asked + "/answer", SupervisionWalk.ARRANGED))
                .hasStatus(409);
    }

    @Test
    void theDryRunKnowsARuleForEveryKind() {
        var kinds = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fi.otverkko.intake").stream()
                        .filter(it -> it.isAssignableTo(Kind.class)
                                && !it.getModifiers().contains(JavaModifier.ABSTRACT))
                        .toList();

        var rules = plan(today());
        assertThat(kinds).isNotEmpty();
        assertThat(rules).hasSameSizeAs(kinds);
        rules.forEach(rule ->
                assertThat(rule.path("kept").asString()).as(rule.toString()).startsWith("P"));
    }

    @Test
    void everythingStoredHasALineThatSaysHowLongOrWhy() throws IOException {
        var document = Files.readString(Path.of("docs/retention.md"));

        var collections = onlooker.client().getDatabase("intake").listCollectionNames();
        assertThat(collections)
                .contains("consultations", "supervisionRequests")
                .allSatisfy(name -> assertThat(document).contains('`' + name + '`'));
        plan(today())
                .forEach(rule ->
                        assertThat(document).contains("`" + rule.path("of").asString() + "`"));
    }

    private Iterable<String> due(LocalDate day) {
        return plan(day).findValuesAsString("id");
    }

    private JsonNode plan(LocalDate day) {
        return people.body(people.dpo.get(RETENTION + day)).path("things");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private static ZoneId zone() {
        return ZoneId.of("Europe/Helsinki");
    }
}
