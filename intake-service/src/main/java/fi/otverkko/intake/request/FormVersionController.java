package fi.otverkko.intake.request;

import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A draft stays on the version of the form on which it was begun, until its writer wants the newest.
@RestController
@RequestMapping("/api/intake/consultations/{id}/form-version")
@Tag(name = "Request")
class FormVersionController {

    private final Requests requests;
    private final Filling filling;

    FormVersionController(Requests requests, Filling filling) {
        this.requests = requests;
        this.filling = filling;
    }

    /// @param form    name of the form
    /// @param version on which the answers stand now
    /// @param lost    places of answers that this version does not take; they are gone. Empty when the same call is
    ///                sent again
    record Moved(String form, String version, List<String> lost) {}

    @PostMapping
    @Operation(
            summary = "Move to the newest version of the form",
            description = "While it is a draft or returned. An answer is kept if the question of the same linkId still "
                    + "takes it; the answer names the others, and every section has a new edition.")
    ResponseEntity<Moved> move(Caller caller, @IfMatch Call call, @PathVariable String id) {
        var lost = new AtomicReference<List<String>>(List.of());
        var held = requests.handle(caller, call, id, (consultation, now) -> {
            var move = filling.move(consultation, now);
            lost.set(move.lost());
            return move;
        });
        var form = held.consultation().response().form();
        return Editions.ok(held.edition(), new Moved(form.name(), form.version(), lost.get()));
    }
}
