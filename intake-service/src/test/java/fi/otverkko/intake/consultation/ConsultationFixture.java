package fi.otverkko.intake.consultation;

import fi.otverkko.intake.access.Grants.Grant;
import fi.otverkko.intake.consultation.ConsultationEvent.Accepted;
import fi.otverkko.intake.consultation.ConsultationEvent.CheckStarted;
import fi.otverkko.intake.consultation.ConsultationEvent.Decided;
import fi.otverkko.intake.consultation.ConsultationEvent.FilledIn;
import fi.otverkko.intake.consultation.ConsultationEvent.Opened;
import fi.otverkko.intake.consultation.ConsultationEvent.Scheduled;
import fi.otverkko.intake.consultation.ConsultationEvent.Submitted;
import fi.otverkko.intake.consultation.Opening.IdentityMode;
import fi.otverkko.intake.consultation.Opening.Kind;
import fi.otverkko.intake.consultation.Opening.Requester;
import fi.otverkko.intake.consultation.Progress.Decision;
import fi.otverkko.intake.consultation.Progress.Slot;
import fi.otverkko.intake.questionnaire.Answers;
import fi.otverkko.intake.response.Response;
import fi.otverkko.intake.text.SealedText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Consultations at hand for rule tests.
public final class ConsultationFixture {

    public static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");
    public static final String REQUESTER = "requester";
    public static final String CHAIR = "chair";
    public static final String MEETING = "meeting";
    public static final SealedText SEALED = new SealedText(new byte[] {1, 2, 3});

    private static final Response EMPTY =
            new Response(new Response.Version("pre-information-identified", "1.0"), Map.of(), List.of());

    public static Consultation draft() {
        return Consultation.begun(
                "case",
                new Opening(
                        "OT-7Q4K2M",
                        Kind.CASE,
                        IdentityMode.IDENTIFIED,
                        "fi",
                        new Requester(REQUESTER, "SO", "SOCIAL_WORKER", "UNIT"),
                        Opening.Safety.UNKNOWN,
                        NOON),
                EMPTY);
    }

    public static Response filledIn() {
        return EMPTY.with("A", new Answers(Map.of("A1", List.of("UNKNOWN"), "A2", List.of("MADE"))))
                .with("E", new Answers(Map.of("E2", List.of(SEALED))));
    }

    public static Consultation submitted() {
        return after(draft(), new FilledIn(filledIn(), NOON), new Submitted(List.of(), List.of(), NOON));
    }

    public static Consultation inCheck() {
        return after(submitted(), new CheckStarted());
    }

    public static Consultation accepted() {
        return after(inCheck(), new Accepted(NOON));
    }

    public static Consultation inConsultation() {
        return after(accepted(), decided(1, "YES", NOON), scheduled(MEETING, NOON), new Opened(MEETING));
    }

    public static Decided decided(int round, String level, Instant at) {
        return new Decided(new Decision(round, level, "U3", "M_CASE_TEAM", List.of("T6_NEPSY"), List.of(), at));
    }

    public static Scheduled scheduled(String meeting, Instant at) {
        return new Scheduled(
                new Slot(meeting, "group", NOON.plusSeconds(86_400), false, at),
                new Grant(Set.of(CHAIR), at, NOON.plusSeconds(1_000_000)));
    }

    public static Consultation after(Consultation consultation, ConsultationEvent... events) {
        var now = consultation;
        for (var event : events) {
            now = now.evolve(event);
        }
        return now;
    }

    private ConsultationFixture() {}
}
