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

    /// Carries one from the draft to the submission.
    ///
    /// @return the consultation's id
    public String submit() {
        var journey = new Journey(api, narrator, request);
        journey.submit();
        return journey.id();
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
