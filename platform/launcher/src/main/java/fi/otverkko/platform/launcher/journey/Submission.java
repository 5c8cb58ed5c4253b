package fi.otverkko.platform.launcher.journey;

import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The request of the demo without a word about it: draft, form, submission, to be done over and over.
public final class Submission {

    private static final String USER = "professional";
    private static final String INTAKE = "/api/intake/consultations/";

    /// The situation in somebody's own words.
    private static final String SECTION = "E";

    private final Api api;
    private final DemoCase request;
    private final Narrator narrator = new Narrator(Screen.silent());

    public Submission(Instance instance, Api api) {
        this.api = api;
        this.request = DemoCase.of(instance, "V04");
    }

    /// A request that is filled in and not sent yet.
    ///
    /// @param edition as its writer holds it
    public record Draft(String id, String edition) {}

    /// Begins a draft and fills in its form.
    public Draft fillIn() {
        return journey().fillIn();
    }

    /// Begins a draft, and fills in nothing.
    public Draft begin() {
        return journey().begin();
    }

    /// Fills in the whole form of a draft.
    public void save(Draft draft) {
        save(api, draft, request.response());
    }

    /// Fills in one section of a draft that was only begun.
    public void saveSection(Draft draft) {
        api.put(USER, INTAKE + draft.id() + "/response/" + SECTION, section(), "0");
    }

    static Draft save(Api api, Draft draft, Map<String, Object> response) {
        var saved = api.put(USER, INTAKE + draft.id() + "/response", response, draft.edition());
        return new Draft(draft.id(), saved.edition());
    }

    private Map<String, Object> section() {
        var response = new LinkedHashMap<>(request.response());
        response.computeIfPresent(
                "item",
                (_, items) -> ((List<?>) items)
                        .stream()
                                .filter(item -> item instanceof Map<?, ?> one && SECTION.equals(one.get("linkId")))
                                .toList());
        return response;
    }

    /// Sends what was filled in.
    public void send(Draft draft) {
        Journey.send(api, draft);
    }

    /// Carries one from the draft to the submission.
    ///
    /// @return the consultation's id
    public String submit() {
        var journey = journey();
        journey.submit();
        return journey.id();
    }

    private Journey journey() {
        return new Journey(api, narrator, request);
    }

    /// Returns when the coordinator sees the OT screen's proposal.
    public void awaitProposal(String id) {
        api.await(
                "coordinator",
                "/api/triage/screenings?consultationId=" + id,
                "the OT screen's proposal",
                reply -> !reply.body().path("items").isEmpty());
    }
}
