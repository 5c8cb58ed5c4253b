package fi.otverkko.triage.criteria;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.web.problem.Language;
import fi.otverkko.triage.screen.Criteria;
import fi.otverkko.triage.screen.Screen;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The criteria over HTTP, for whoever wants to know by what the screen proposes.
@RestController
@RequestMapping("/api/triage/criteria")
@Tag(name = "Criteria", description = "By what the OT screen proposes")
class CriteriaController {

    private static final String PAGE = "text/html;charset=UTF-8";

    private final Screen screen;
    private final CriteriaPage page;

    CriteriaController(Screen screen, CriteriaPage page) {
        this.screen = screen;
        this.page = page;
    }

    /// @param hash  SHA-256 (hex) of the model file
    /// @param state `IN_FORCE`
    record VersionView(String version, String hash, String state) {}

    /// @param items there is one version in force, and no other yet
    record Versions(List<VersionView> items) {}

    /// @param conditions unary tests by input; an input that does not matter is left out
    /// @param gives      what follows, by output
    /// @param source     the sentence that the row rests on, in Finnish
    /// @param texts      why, by language: `fi`, `sv`, `en`
    record RowView(
            String id,
            String rule,
            Map<String, String> conditions,
            Map<String, String> gives,
            String source,
            Map<String, String> texts) {}

    /// @param hitPolicy `COLLECT`: every row that holds counts; `FIRST`: the first one
    record TableView(String id, String label, String hitPolicy, List<RowView> rows) {

        static TableView of(Criteria.Table table) {
            return new TableView(
                    table.id(),
                    table.label(),
                    table.hitPolicy(),
                    table.rows().stream()
                            .map(row -> new RowView(
                                    row.row().id(),
                                    row.row().rule(),
                                    row.conditions(),
                                    row.gives(),
                                    row.row().source(),
                                    row.row().texts()))
                            .toList());
        }
    }

    /// @param inputs what can be answered, by input; none for numbers
    record CriteriaView(
            String version, String hash, String state, Map<String, List<String>> inputs, List<TableView> tables) {}

    @GetMapping
    @Operation(summary = "The versions of the criteria")
    Versions list() {
        var criteria = screen.criteria();
        return new Versions(List.of(new VersionView(criteria.version(), criteria.hash(), "IN_FORCE")));
    }

    @GetMapping(path = "/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "One version, table by table",
            description =
                    "As JSON; as an accessible page in the caller's language with `Accept: text/html`; as the DMN "
                            + "file, which any DMN modeller opens, with `Accept: application/xml`.")
    CriteriaView read(@PathVariable @Parameter(example = "1.0.0") String version) {
        var criteria = known(version);
        return new CriteriaView(
                criteria.version(),
                criteria.hash(),
                "IN_FORCE",
                inputs(criteria),
                criteria.tables().stream().map(TableView::of).toList());
    }

    @GetMapping(path = "/{version}", produces = PAGE)
    ResponseEntity<String> page(
            @PathVariable @Parameter(example = "1.0.0") String version,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var tag = Language.of(language).tag();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(PAGE))
                .header(HttpHeaders.CONTENT_LANGUAGE, tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page.write(known(version), tag));
    }

    @GetMapping(path = "/{version}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> model(@PathVariable @Parameter(example = "1.0.0") String version) {
        known(version);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ot-screen-" + version + ".dmn\"")
                .body(screen.model(version).orElseThrow(() -> unknown(version)));
    }

    private static Map<String, List<String>> inputs(Criteria criteria) {
        var inputs = new LinkedHashMap<String, List<String>>();
        criteria.inputs().declared().forEach((name, input) -> inputs.put(name, input.values()));
        return inputs;
    }

    private Criteria known(String version) {
        var criteria = screen.criteria();
        if (!criteria.version().equals(version)) {
            throw unknown(version);
        }
        return criteria;
    }

    private static Refusal unknown(String version) {
        return new Refusal.Unknown("criteria-unknown", version);
    }
}
