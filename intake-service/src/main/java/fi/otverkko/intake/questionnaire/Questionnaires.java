package fi.otverkko.intake.questionnaire;

import fi.otverkko.intake.questionnaire.ShippedForms.Published;
import fi.otverkko.platform.kernel.Refusal;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published forms: those that come with the service, and those that an administrator published. A version stays as
/// it is for ever: whoever began on it ends on it. Each is read once.
@Component
public class Questionnaires {

    private final JsonMapper json;
    private final ShippedForms shipped;
    private final PublishedForms added;
    private final List<String> names;
    private final Map<String, Published> read = new ConcurrentHashMap<>();

    /// @throws IOException if a form is missing from the service
    Questionnaires(JsonMapper json, PublishedForms added) throws IOException {
        this.json = json;
        this.shipped = new ShippedForms(json);
        this.added = added;
        this.names = shipped.all().stream().map(Questionnaire::name).toList();
    }

    /// Form by form, the oldest version first.
    public List<Questionnaire> all() {
        var others =
                added.ids().stream().map(this::find).flatMap(Optional::stream).map(Published::form);
        return Stream.concat(shipped.all().stream(), others)
                .sorted(Comparator.comparingInt((Questionnaire form) -> names.indexOf(form.name()))
                        .thenComparing(Version::of))
                .toList();
    }

    /// One version of a form.
    ///
    /// @throws Refusal.Unknown `form-unknown`
    public Questionnaire get(String name, String version) {
        return published(name, version).form();
    }

    /// The version on which is begun now.
    ///
    /// @throws Refusal.Unknown `form-unknown`
    public Questionnaire newest(String name) {
        return all().stream()
                .filter(form -> form.name().equals(name))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new Refusal.Unknown("form-unknown"));
    }

    /// @throws Refusal.Unknown `form-unknown`
    Published published(String name, String version) {
        return find(ShippedForms.id(name, version)).orElseThrow(() -> new Refusal.Unknown("form-unknown"));
    }

    /// Whether this very form is published.
    boolean isPublished(JsonNode form) {
        var name = form.path("url").asString("").replace(QuestionnaireReader.CANONICAL, "");
        return find(ShippedForms.id(name, form.path("version").asString("")))
                .filter(published -> published.json().equals(json.writeValueAsString(form)))
                .isPresent();
    }

    /// Adds a version that was found sound and newer than all others; the same again changes nothing.
    ///
    /// @throws Refusal.Conflict `form-published` if there is another one of that name and version
    void publish(JsonNode form, String publisher) {
        var published = Published.of(form, json);
        if (!added.add(published.id(), published.json(), publisher)) {
            throw new Refusal.Conflict("form-published", published.form().canonical());
        }
    }

    private Optional<Published> find(String id) {
        var known = shipped.find(id) == null ? read.get(id) : shipped.find(id);
        if (known != null) {
            return Optional.of(known);
        }
        var found = added.json(id).map(text -> Published.of(json.readTree(text), json));
        found.ifPresent(published -> read.put(id, published));
        return found;
    }
}
