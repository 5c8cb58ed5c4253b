package fi.otverkko.intake.request;

import fi.otverkko.intake.combination.AcceptedCombination;
import fi.otverkko.intake.consultation.ConsultationViews;
import fi.otverkko.intake.consultation.ConsultationViews.Summary;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Consultations.Held;
import fi.otverkko.intake.consultation.Opening;
import fi.otverkko.intake.consultation.Opening.IdentityMode;
import fi.otverkko.intake.consultation.Opening.Kind;
import fi.otverkko.intake.request.RequestCommand.Withdraw;
import fi.otverkko.intake.response.Kept;
import fi.otverkko.intake.text.Identifiers;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.privacy.Finding;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Asking over HTTP. The rules are in [Requesting].
@RestController
@RequestMapping("/api/intake/consultations")
@Tag(name = "Request", description = "A professional asks for a consultation")
class RequestController {

    private static final Set<String> SECTORS = Set.of("SI", "SO", "TE", "NGO");

    /// `E2`, `M1[1]` or `H3r[0].H3b`.
    private static final String PLACE =
            "[A-Z][0-9]{0,2}[a-z]?(\\[[0-9]{1,3}])?(\\.[A-Z][0-9]{0,2}[a-z]?(\\[[0-9]{1,3}])?)?";

    private final Consultations consultations;
    private final Requests requests;
    private final Filling filling;
    private final FreeCodes codes;

    RequestController(Consultations consultations, Requests requests, Filling filling, FreeCodes codes) {
        this.consultations = consultations;
        this.requests = requests;
        this.filling = filling;
        this.codes = codes;
    }

    /// The language wished for in the consultation.
    enum Language {
        fi,
        sv,
        en
    }

    /// @param safetyShown        whether the safety page was shown before
    /// @param safetyAcknowledged whether the requester said that she has read it
    record Draft(
            @NotNull Kind kind,
            @NotNull IdentityMode identityMode,
            @NotNull Language language,
            @Nullable Boolean safetyShown,
            @Nullable Boolean safetyAcknowledged) {

        Opening.Safety safety(Instant now) {
            return Opening.Safety.of(Boolean.TRUE.equals(safetyShown), Boolean.TRUE.equals(safetyAcknowledged), now);
        }
    }

    /// Why a request is taken back. Source: domain, INT-09.
    enum WithdrawalReason {
        SOLVED,
        FAMILY_WISHES,
        HELP_FOUND_ELSEWHERE,
        SENT_BY_MISTAKE,
        OTHER
    }

    record TakingBack(@Nullable WithdrawalReason reasonCode) {}

    /// @param keep              places that the scan named and that may stay as they are
    /// @param acceptCombination whether it is sent although answers together may tell who it is about
    /// @param combinationReason why; needed with it
    record Sending(
            @Size(max = 50) @Nullable List<@NotNull @Valid Keep> keep,
            @Nullable Boolean acceptCombination,
            AcceptedCombination.@Nullable Reason combinationReason) {

        AcceptedCombination.@Nullable Reason combination() {
            return Boolean.TRUE.equals(acceptCombination) ? combinationReason : null;
        }

        List<Kept> kept() {
            return keep == null ? List.of() : keep.stream().map(Keep::kept).toList();
        }
    }

    /// @param field as the refusal named it
    record Keep(
            @NotNull @Size(max = 60) @Pattern(regexp = PLACE)
            String field,

            @NotNull Finding.Kind kind,
            @NotNull @Min(0) @Max(10_000) Integer start,
            @NotNull @Min(1) @Max(10_000) Integer end,
            @NotNull Kept.Reason reason) {

        Kept kept() {
            return new Kept(field, kind.name(), start, end, reason);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin a draft")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(RequestExamples.DRAFT)))
    ResponseEntity<Summary> begin(Caller caller, Call call, @Valid @RequestBody Draft draft) {
        var now = requests.now();
        var opening = new Opening(
                codes.next(),
                draft.kind(),
                draft.identityMode(),
                draft.language().name(),
                requester(caller),
                draft.safety(now),
                now);
        var held = consultations.begin(call, opening, filling.begun(opening));
        return Editions.created(
                URI.create("/api/intake/consultations/" + held.consultation().id()),
                held.edition(),
                ConsultationViews.summary(held));
    }

    @PostMapping("/{id}/submission")
    @Operation(
            summary = "Send the request",
            description =
                    "Answers to what is not asked are dropped. Refused while something required is missing, and while a text holds a personal identity code "
                            + "or, in an anonymous request, anything else that identifies; each place is named. What "
                            + "only looks like it may be kept with a reason, except a personal identity code; who "
                            + "handles the request sees what was kept. Where answers of an anonymous request together "
                            + "may tell who it is about, it is sent only with `acceptCombination` and a reason."
                            + Identifiers.KEEPING)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(RequestExamples.SENDING)))
    ResponseEntity<Summary> submit(
            Caller caller,
            @IfMatch Call call,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable Sending sending) {
        var kept = sending == null ? List.<Kept>of() : sending.kept();
        var combination = sending == null ? null : sending.combination();
        return ok(requests.handle(
                caller, call, id, (consultation, now) -> filling.submit(consultation, kept, combination, now)));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Take the request back", description = "Until it is heard in a meeting.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(RequestExamples.WITHDRAWAL)))
    ResponseEntity<Summary> withdraw(
            Caller caller,
            @IfMatch Call call,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable TakingBack back) {
        var why = back == null || back.reasonCode() == null
                ? null
                : back.reasonCode().name();
        return ok(requests.handle(caller, call, id, (_, now) -> new Withdraw(why, now)));
    }

    private static ResponseEntity<Summary> ok(Held held) {
        return Editions.ok(held.edition(), ConsultationViews.summary(held));
    }

    private static Opening.Requester requester(Caller caller) {
        @Nullable String sector = caller.sector();
        return new Opening.Requester(
                caller.subject(),
                sector != null && SECTORS.contains(sector) ? sector : "OTHER",
                caller.profession(),
                caller.unit());
    }
}
