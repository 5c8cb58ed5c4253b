package fi.otverkko.intake.familycard;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.familylink.FamilyLink.Purpose;
import fi.otverkko.intake.familylink.Holder;
import fi.otverkko.intake.familylink.Linking;
import fi.otverkko.intake.familylink.MadeLink;
import fi.otverkko.intake.familylink.NewLinks;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.IfMatch;
import fi.otverkko.platform.web.problem.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Writing the family card and giving it, over HTTP.
@RestController
@RequestMapping("/api/intake/consultations/{id}/family-card")
@Tag(name = "Family card", description = "What a consultation came to, in plain words for the family")
class FamilyCardController {

    static final String CARD = """
        {"professions": ["SOCIAL_WORKER", "PSYCHOLOGIST"], "advice": {},
         "next": "Työntekijäsi soittaa ensi viikolla.", "withYoungPersonsView": false}""";

    static final String GIVING = """
        {"holder": "YOUNG_PERSON"}""";

    private final Consultations consultations;
    private final FamilyCards cards;
    private final CardTexts texts;
    private final CardReading reading;
    private final CardPage page;
    private final NewLinks newLinks;
    private final Clock clock;

    FamilyCardController(
            Consultations consultations,
            FamilyCards cards,
            CardTexts texts,
            CardReading reading,
            CardPage page,
            NewLinks newLinks,
            Clock clock) {
        this.consultations = consultations;
        this.cards = cards;
        this.texts = texts;
        this.reading = reading;
        this.page = page;
        this.newLinks = newLinks;
        this.clock = clock;
    }

    /// A profession that may be named; what it is called stands in `family/card.json`.
    enum Profession {
        SOCIAL_WORKER,
        FAMILY_WORKER,
        PSYCHOLOGIST,
        PHYSICIAN,
        PSYCHIATRIST,
        NURSE,
        TEACHER,
        SPECIAL_TEACHER,
        LAWYER,
        OTHER
    }

    /// @param advice in plain words, by the id of the recommendation
    record Written(
            @NotNull @Size(max = 20) List<@NotNull Profession> professions,
            @NotNull @Size(max = 50) Map<String, @NotNull CaseText> advice,
            @Nullable CaseText next,
            @Nullable Boolean withYoungPersonsView) {}

    /// @param protectionConfirmed that the requester has thought of a non-disclosure order
    record Giving(
            @NotNull Holder holder,
            @Min(1) @Max(744) @Nullable Integer hours,
            @Nullable Boolean protectionConfirmed) {}

    @GetMapping
    @Operation(
            summary = "Read the family card as its writer",
            description = "From the answer on. Before it is written it is blank.")
    ResponseEntity<Written> read(Caller caller, @PathVariable String id) {
        answered(caller, id, Action.FAMILY_CARD_READ);
        return written(id, cards.get(id));
    }

    @PutMapping
    @Operation(
            summary = "Write the family card",
            description = "In plain words: of the recommendations those that are chosen, and what happens next. "
                    + "The keys of `advice` are ids of the consultation's recommendations, another one is refused "
                    + "(`family-card-advice-unknown`). `If-Match` is the card's own edition, which "
                    + "reading it tells, also while it is blank.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(CARD)))
    ResponseEntity<Written> write(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Written body) {
        var actor = Actors.of(caller);
        var now = clock.instant();
        consultations.get(id, Action.FAMILY_CARD_WRITTEN, consultation -> {
            Linking.requireAnswered(consultation, actor, now);
            texts.requireSound(consultation, body.advice(), body.next());
        });
        var card = new FamilyCard(
                body.professions().stream().distinct().map(Enum::name).toList(),
                body.advice().entrySet().stream()
                        .map(advice -> texts.sealed(id, advice.getKey(), advice.getValue()))
                        .toList(),
                texts.sealedNext(id, body.next()),
                Boolean.TRUE.equals(body.withYoungPersonsView()),
                now);
        return written(id, cards.write(call, id, card));
    }

    @GetMapping(path = "/{holder}", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "Print the family card for somebody",
            description = "As she would see it by a link: an accessible page in the language asked for.")
    ResponseEntity<String> print(
            Caller caller,
            @PathVariable String id,
            @PathVariable Holder holder,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String language) {
        var consultation = answered(caller, id, Action.FAMILY_CARD_READ);
        Linking.requireMaySeeCard(consultation, holder);
        var card = reading.of(consultation, holder, Language.of(language).tag());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.of(card));
    }

    @PostMapping("/links")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Give the family card by a link",
            description = "Once it is written, and only to whom the young person's decision and a non-disclosure order "
                    + "allow it. The token is told once, in this answer.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(GIVING)))
    MadeLink give(Caller caller, Call call, @PathVariable String id, @Valid @RequestBody Giving giving) {
        var actor = Actors.of(caller);
        var now = clock.instant();
        consultations.get(id, Action.FAMILY_CARD_GIVEN, consultation -> {
            Linking.requireAnswered(consultation, actor, now);
            if (cards.get(id).card().writtenAt() == null) {
                throw new Refusal.Conflict("family-card-blank");
            }
            Linking.requireMaySeeCard(consultation, giving.holder());
            Linking.requireThoughtOf(consultation, giving.holder(), Boolean.TRUE.equals(giving.protectionConfirmed()));
        });
        return newLinks.make(call, id, giving.holder(), Purpose.CARD, giving.hours());
    }

    private Consultation answered(Caller caller, String id, Action action) {
        var actor = Actors.of(caller);
        var now = clock.instant();
        return consultations
                .get(id, action, consultation -> Linking.requireCard(consultation, actor, now))
                .consultation();
    }

    private ResponseEntity<Written> written(String id, FamilyCards.Held held) {
        var card = held.card();
        var advice = new LinkedHashMap<String, CaseText>();
        card.advice().forEach(it -> advice.put(it.recommendationId(), texts.opened(id, it)));
        return Editions.ok(
                held.edition(),
                new Written(
                        card.professions().stream().map(Profession::valueOf).toList(),
                        advice,
                        texts.openedNext(id, card),
                        card.withYoungPersonsView()));
    }
}
