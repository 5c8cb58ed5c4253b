package fi.otverkko.intake.consultation;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationViews.Summary;
import fi.otverkko.intake.consultation.ConsultationViews.View;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import fi.otverkko.platform.web.problem.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reading consultations. Who may read what stands in [Consultation#partsOf].
@RestController
@RequestMapping("/api/intake/consultations")
@Tag(name = "Consultations", description = "Read requests for consultation")
class ConsultationController {

    private final Consultations consultations;
    private final ConsultationViews views;
    private final Clock clock;

    ConsultationController(Consultations consultations, ConsultationViews views, Clock clock) {
        this.consultations = consultations;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "List consultations",
            description = "A professional's own, the area's for its staff, those one was let into for experts and the "
                    + "chair. Newest first, without case text.")
    Page<Summary> list(Caller caller, @RequestParam(required = false) @Nullable State state, PageRequest page) {
        var now = clock.instant();
        var found = consultations.list(Actors.of(caller), now, state, page);
        return Page.of(found, page, held -> ConsultationQuery.cursor(held.consultation()))
                .map(ConsultationViews::summary);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Read a consultation",
            description =
                    "With the case text, questions and choices in the reader's language. Who has no part in the case is told that there is none; a part that "
                            + "network granted ends with its time.")
    ResponseEntity<View> read(
            Caller caller,
            @PathVariable String id,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String language) {
        var actor = Actors.of(caller);
        var now = clock.instant();
        var held =
                consultations.get(id, Action.READ, consultation -> consultation.requirePart(actor, now, Part.values()));
        return Editions.ok(
                held.edition(),
                views.whole(held, actor, now, Language.of(language).tag()));
    }
}
