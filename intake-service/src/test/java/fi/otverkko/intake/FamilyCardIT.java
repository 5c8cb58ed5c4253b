package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import fi.otverkko.intake.erasure.ErasureForTests;
import fi.otverkko.platform.testkit.Onlooker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntakeTest
class FamilyCardIT {

    private static final String PLAIN = "Saatte oman työntekijän.";
    private static final String WISH = "Toivon rauhaa.";
    private static final String SECRET = "Ei isälle.";

    private final People people;
    private final Family family;
    private final Onlooker onlooker;
    private final SettableClock clock;
    private final ErasureForTests erasure;

    FamilyCardIT(People people, Onlooker onlooker, SettableClock clock, ErasureForTests erasure) {
        this.people = people;
        this.onlooker = onlooker;
        this.clock = clock;
        this.erasure = erasure;
        this.family = new Family(people);
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void aGuardianReadsInPlainWordsWhatItCameTo() {
        var path = heard("NOT_CAPABLE", "NO");
        var link = family.cardLink(path, "GUARDIAN_1");
        var card = family.card(link);
        assertThat(card.path("heldOn").asString()).isEqualTo("2026-12-10");
        assertThat(card.path("professions").path(0).asString()).isEqualTo("Psykologi");
        assertThat(card.path("advice").path(0).asString()).isEqualTo(PLAIN);
        assertThat(card.path("askedOn")).hasSize(2);
        assertThat(card.path("wish").toString()).contains(WISH);
        assertThat(card.path("lookers").toString())
                .contains("Työntekijä, joka pyysi neuvoa")
                .doesNotContain("00000000-");
        assertThat(card.toString()).doesNotContain(SECRET, "Siltala", "Tilanne");
    }

    @Test
    void whatTheTableHidesIsNotThere() {
        var hidden = heard("NOT_CAPABLE", "YES");
        var guardian = family.card(family.cardLink(hidden, "GUARDIAN_1"));
        assertThat(guardian.has("heldOn")).isTrue();
        assertThat(guardian.has("professions")).isFalse();
        assertThat(guardian.has("advice")).isFalse();
        assertThat(guardian.has("next")).isFalse();
        assertThat(guardian.has("lookers")).isFalse();
        assertThat(guardian.has("wish")).isFalse();
        notFor(hidden, "GUARDIAN_2");

        var forbidden = heard("CAPABLE_FORBIDS", "NO");
        notFor(forbidden, "GUARDIAN_1");
        notFor(forbidden, "GUARDIAN_2");
        assertThat(people.professional.get(forbidden + "/family-card/GUARDIAN_1"))
                .hasStatus(409);
        var young = family.card(family.cardLink(forbidden, "YOUNG_PERSON"));
        assertThat(young.path("advice").path(0).asString()).isEqualTo(PLAIN);
    }

    @Test
    void aGuardianUnderProtectionGetsNoneUnlessTheRequesterHasThoughtOfIt() {
        var path = heard("NOT_CAPABLE", "YES");
        refused(people.professional.post(path + "/family-card/links", """
            {"holder": "GUARDIAN_1"}"""), 409, "family-protection-unconfirmed");
    }

    @Test
    void isWrittenOnlyOnceThereIsAnAnswerAndGivenOnlyOnceItIsWritten() {
        var early = people.inConsultation("Tilanne.");
        assertThat(people.professional.get(early + "/family-card")).hasStatus(404);
        assertThat(people.professional.ifMatch(1).put(early + "/family-card", Family.CARD))
                .hasStatus(409);
        var path = family.answered("Tilanne.");
        var young = """
            {"holder": "YOUNG_PERSON"}""";
        refused(people.professional.post(path + "/family-card/links", young), 409, "family-card-blank");
        family.writeCard(path, Family.CARD);
        assertThat(people.professional.ifMatch(1).put(path + "/family-card", Family.CARD))
                .as("somebody wrote in between")
                .hasStatus(412);
        refused(
                people.professional
                        .ifMatch(2)
                        .put(path + "/family-card", Family.CARD.replace("{}", "{\"nothing\": \"x\"}")),
                422,
                "family-card-advice-unknown");
        assertThat(people.otherProfessional.get(path + "/family-card")).hasStatus(404);
        assertThat(people.secretary.get(path + "/family-card")).hasStatus(403);
    }

    @Test
    void isPrintedAsAPageThatNeedsNothingElse() {
        var path = heard("NOT_CAPABLE", "NO");
        family.writeCard(path, Family.CARD.replace("Tavataan", "<b>Tavataan</b>"));
        var page = people.professional.language("sv").get(path + "/family-card/GUARDIAN_1");
        assertThat(page).hasStatusOk();
        var html = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(html)
                .contains("<html lang=\"sv\">", "<h1>Konsultationen i korthet</h1>", "&lt;b&gt;Tavataan")
                .doesNotContain("<b>", "<script", "src=");
    }

    @Test
    void feedbackIsGivenOncePerLinkAndReadByTheStaff() {
        var path = heard("NOT_CAPABLE", "NO");
        var link = family.cardLink(path, "GUARDIAN_1");
        var warned = family.feedback(link, 4, 5, "Soittakaa 040 123 4567.");
        assertThat(warned).hasStatusOk();
        assertThat(people.body(warned).path("identifying").toString()).contains("PHONE");
        assertThat(family.feedback(link, 4, 5, "Soittakaa 040 123 4567.")).hasStatusOk();
        refused(family.feedback(link, 1, 5, "Soittakaa 040 123 4567."), 409, "feedback-given");
        refused(family.feedback(family.cardLink(path, "YOUNG_PERSON"), 1, 1, "010514A903B"), 422, "identifiers-found");

        var said = people.body(people.secretary.get(path + "/family-feedback")).path("items");
        assertThat(said).hasSize(1);
        assertThat(said.path(0).path("text").asString()).startsWith("Soittakaa");
        assertThat(people.professional.get(path + "/family-feedback")).hasStatus(403);
    }

    @Test
    void goesWithTheCaseWhileTheFiguresStay() {
        var path = heard("NOT_CAPABLE", "NO");
        var link = family.cardLink(path, "GUARDIAN_1");
        assertThat(family.feedback(link, 3, 3, "Kiitos.")).hasStatusOk();
        var all = onlooker.database().getCollection("familyFeedback");
        long before = all.countDocuments();
        var questions =
                people.body(people.professional.get(path + "/follow-ups")).path("followUps");
        clock.advance(Duration.ofDays(186));
        questions.forEach(question -> people.post(
                people.professional,
                path,
                "/follow-ups/" + question.path("id").asString() + "/outcome",
                "{\"outcome\": \"DONE\", \"effect\": 2}"));
        people.post(people.professional, path, "/close-out", "{\"changedPlan\": \"YES\", \"helped\": 4}");
        clock.advance(Duration.ofDays(367));
        erasure.sweep();
        assertThat(all.countDocuments()).isEqualTo(before);
        assertThat(all.countDocuments(Filters.eq("consultationId", People.id(path))))
                .isZero();
        assertThat(all.countDocuments(Filters.eq("_id", link.id()))).isZero();
        assertThat(people.professional.get(path + "/family-card")).hasStatus(404);
    }

    /// An answered consultation with what a young person said, and a card.
    private String heard(String capability, String protection) {
        var path = people.draft("IDENTIFIED");
        People.does(people.professional
                .ifMatch(1)
                .put(
                        path + "/response",
                        Filled.in("IDENTIFIED")
                                .code("C5a", capability)
                                .code("D10", protection)
                                .json()));
        assertThat(family.say(
                        family.link(path, "YOUNG_PERSON"),
                        1,
                        "\"answers\": {\"C5\": \"%s\"}, \"doNotShare\": \"%s\"".formatted(WISH, SECRET)))
                .hasStatusOk();
        family.answer(path);
        family.writeCard(path, """
            {"professions": ["PSYCHOLOGIST"], "advice": {"%s": "%s"}, "next": "Tavataan.", "withYoungPersonsView": true}
            """.formatted(family.advice(path), PLAIN));
        return path;
    }

    private void notFor(String path, String holder) {
        refused(
                people.professional.post(path + "/family-card/links", """
                    {"holder": "%s", "protectionConfirmed": true}""".formatted(holder)),
                409,
                "family-card-not-for");
    }

    private void refused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status);
        assertThat(people.body(result).path("code").asString()).isEqualTo(code);
    }
}
