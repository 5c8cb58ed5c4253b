package fi.otverkko.intake.supervision;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.supervision.SupervisionForms.View;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Taking back a request for work supervision, over HTTP. The rules are in [SupervisionRequest].
@RestController
@RequestMapping("/api/intake/supervision-requests/{id}/withdrawal")
@Tag(name = "Work supervision")
class SupervisionWithdrawalController {

    private final SupervisionRequests requests;
    private final Clock clock;

    SupervisionWithdrawalController(SupervisionRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "Take back a request for work supervision",
            description = "By who asked, until it is answered. The coordinator sees it in the list.")
    ResponseEntity<View> withdraw(Caller caller, @IfMatch Call call, @PathVariable String id) {
        var at = clock.instant();
        var held = requests.all()
                .handle(
                        id,
                        call,
                        Action.WITHDRAWN,
                        request -> SupervisionRequests.askerOf(request, Actors.of(caller)),
                        request -> request.withdrawn(at));
        return Editions.ok(held.edition(), requests.view(held));
    }
}
