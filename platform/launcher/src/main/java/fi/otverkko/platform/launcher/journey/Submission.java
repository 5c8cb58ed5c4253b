package fi.otverkko.platform.launcher.journey;

import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Screen;

/// The request of the demo without a word about it: draft, form, submission, to be done over and over.
public final class Submission {

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
