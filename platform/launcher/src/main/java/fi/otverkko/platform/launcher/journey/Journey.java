package fi.otverkko.platform.launcher.journey;

import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The main job, step by step, as the people do it. Each step reads the thing first, as a person's screen
/// would, and so holds its newest edition.
final class Journey {

    private static final String INTAKE = "/api/intake/consultations";
    private static final String NETWORK = "/api/network";
    private static final List<String> EXPERTS =
            List.of("expert", "expert2", "expert3", "expert4", "expert5", "expert6", "expert7", "expert8");

    private final Api api;
    private final Narrator narrator;
    private final DemoCase request;
    private String id = "";
    private String reference = "";
    private String meeting = "";

    Journey(Api api, Narrator narrator, DemoCase request) {
        this.api = api;
        this.narrator = narrator;
        this.request = request;
    }

    String id() {
        return id;
    }

    /// What people call the request by, in mails too.
    String reference() {
        return reference;
    }

    private String consultation() {
        return INTAKE + "/" + id;
    }

    void submit() {
        send(api, fillIn());
        narrator.tell("professional", "has filled in the form and submits it, without any name");
    }

    Submission.Draft fillIn() {
        return save(begin());
    }

    Submission.Draft begin() {
        var draft = api.post(
                "professional", INTAKE, Map.of("kind", "CASE", "identityMode", "ANONYMOUS", "language", "fi"), null);
        id = draft.text("/id");
        reference = draft.text("/referenceCode");
        narrator.tell("professional", "drafts request " + reference + ": " + request.title());
        return new Submission.Draft(id, draft.edition());
    }

    /// The whole form.
    Submission.Draft save(Submission.Draft draft) {
        return Submission.save(api, draft, request.response());
    }

    static void send(Api api, Submission.Draft draft) {
        api.post("professional", INTAKE + "/" + draft.id() + "/submission", Map.of(), draft.edition());
    }

    /// The secretary accepts while the screen does its part; the coordinator decides as the screen proposes.
    void screen() {
        var found = api.await(
                "coordinator",
                "/api/triage/screenings?consultationId=" + id,
                "the OT screen's proposal",
                reply -> !reply.body().path("items").isEmpty());
        var screening = "/api/triage/screenings/" + found.text("/items/0/id");
        var whole = api.get("coordinator", screening);
        var proposal = whole.body().required("proposal");
        narrator.tell("OT screen", "proposes " + Words.codes(proposal) + ", because");
        proposal.path("reasons").forEach(reason -> narrator.more("· " + Words.words(reason)));
        step("secretary", "/check", null);
        step("secretary", "/acceptance", null);
        narrator.tell("secretary", "checks the request and accepts it");
        var decision = new LinkedHashMap<String, Object>();
        for (var field : List.of("level", "urgency", "model")) {
            decision.put(field, proposal.path(field).asString());
        }
        decision.put("teams", proposal.path("teams"));
        api.post("coordinator", screening + "/decision", decision, whole.edition());
        narrator.tell("coordinator", "decides so: " + Words.codes(proposal));
        awaitState("secretary", "SCREENED");
    }

    void gatherTeam() {
        var team = NETWORK + "/case-teams/" + id;
        var proposed = api.await(
                "coordinator", team, "the team's proposal", reply -> "PROPOSED".equals(reply.text("/status")));
        narrator.tell("network", "proposes the smallest team that covers the need:");
        proposed.body()
                .path("members")
                .forEach(member -> narrator.more("· " + member.path("expertId").asString() + ", "
                        + member.path("sector").asString() + ": " + Words.words(member.path("reasons"))));
        api.post("coordinator", team + "/invitations", Map.of(), proposed.edition());
        narrator.tell("coordinator", "invites them");
        for (var expert : EXPERTS) {
            for (var invitation :
                    api.get(expert, NETWORK + "/invitations").body().path("items")) {
                if (invitation.path("caseTeamId").asString().equals(id)
                        && invitation.path("state").asString().equals("INVITED")) {
                    api.post(
                            expert,
                            team + "/members/" + invitation.path("expertId").asString() + "/answer",
                            Map.of("answer", "ACCEPTED"),
                            null);
                    narrator.tell(
                            expert, "accepts as " + invitation.path("expertId").asString());
                }
            }
        }
        api.post(
                "coordinator",
                team + "/formation",
                null,
                api.get("coordinator", team).edition());
        narrator.tell("coordinator", "declares the team formed");
    }

    void schedule() {
        var slot = api.postWhenHeard("secretary", NETWORK + "/agenda-items", Map.of("consultationId", id));
        meeting = NETWORK + "/meetings/" + slot.text("/meetingId");
        narrator.tell(
                "secretary",
                "puts it on the agenda of " + slot.text("/groupId")
                        + (slot.body().path("extra").asBoolean() ? " (extra slot)" : ""));
        narrator.more(
                "meets " + Words.time(slot.text("/startsAt")) + ", deadline " + Words.time(slot.text("/deadlineAt")));
        slot.body().path("reasons").forEach(reason -> narrator.more("· " + Words.words(reason)));
        awaitState("secretary", "SCHEDULED");
    }

    void meet() {
        var agenda = api.get("chair", meeting);
        api.post("chair", meeting + "/items/" + id + "/opening", null, agenda.edition());
        narrator.tell("chair", "opens the item (in the demo ahead of the planned time)");
        awaitState("professional", "IN_CONSULTATION");
        var recommendation = new LinkedHashMap<>(request.recommendation());
        var due = LocalDate.now(FinnishCalendar.ZONE).plusDays(30);
        recommendation.put("due", due.toString());
        var recorded = step("professional", "/recommendations", recommendation);
        narrator.tell("professional", "records a recommendation: who is responsible, and by " + due);
        for (var one : recorded.body().path("recommendations")) {
            step("chair", "/recommendations/" + one.path("id").asString() + "/confirmation", null);
        }
        step("chair", "/answer", Map.of());
        narrator.tell("chair", "confirms it and gives the answer");
    }

    void close() {
        api.post("chair", meeting + "/closing", null, api.get("chair", meeting).edition());
        narrator.tell("chair", "closes the meeting");
    }

    /// Waits for the follow-ups and tells their days.
    ///
    /// @return how many there are
    int followUps() {
        var asked = api.await(
                "professional",
                consultation() + "/follow-ups",
                "the follow-ups",
                reply -> !reply.body().path("followUps").isEmpty());
        var days = StreamSupport.stream(asked.body().path("followUps").spliterator(), false)
                .map(one -> one.path("dueOn").asString())
                .toList();
        narrator.tell("intake", "has scheduled follow-ups for " + String.join(" and ", days));
        return days.size();
    }

    private Api.Reply step(String user, String what, @Nullable Object body) {
        var edition = api.get(user, consultation()).edition();
        return api.post(user, consultation() + what, body, edition);
    }

    private void awaitState(String user, String state) {
        api.await(user, consultation(), "the state " + state, reply -> state.equals(reply.text("/state")));
        narrator.tell("intake", "shows the request as " + state);
    }
}
