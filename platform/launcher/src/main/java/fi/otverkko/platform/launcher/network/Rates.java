package fi.otverkko.platform.launcher.network;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.journey.Narrator;
import fi.otverkko.platform.launcher.network.KafkaTools.Said;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Last year as it never was: made-up decisions in two areas, told as intake and triage tell them, counted and
/// published
/// by each area, and compared in the other.
final class Rates {

    private static final String GROUP = "DEMANDING_SEPARATION";
    private static final int MOST_HIDDEN = 4;

    private final KafkaTools kafka;
    private final Narrator narrator;
    private final int year = Year.now(ZoneOffset.UTC).getValue() - 1;

    Rates(KafkaTools kafka, Narrator narrator) {
        this.kafka = kafka;
        this.narrator = narrator;
    }

    void compare(Area own, Area other) {
        decide(own, Map.of("YES", 12, "TALK", 7, "NO", 3));
        decide(other, Map.of("YES", 6, "TALK", 4, "NO", 11));
        see(own, other, 5, 0, 10);
        see(other, own, 10, 5, 0);
    }

    private void decide(Area area, Map<String, Integer> decisions) {
        var submitted = new ArrayList<Said>();
        var decided = new ArrayList<Said>();
        decisions.forEach((level, cases) -> {
            for (int i = 0; i < cases; i++) {
                var id = UUID.randomUUID().toString();
                submitted.add(said(area, "intake.consultation-submitted.v1", id, """
                        {"consultationId":"%s","referenceCode":"OT-PAST22","round":1,"kind":"CASE","identityMode":"ANONYMOUS",\
                        "requesterId":"past","requesterSector":"SO","language":"fi","answers":{"groups":["%s"],"sectors":[]},\
                        "submittedAt":"%d-05-04T08:00:00Z"}""".formatted(id, GROUP, year)));
                var screening = "screening-" + id;
                decided.add(said(
                        area, "triage.screening-decided.v1", screening, """
                        {"screeningId":"%s","consultationId":"%s","round":1,"level":"%s","urgency":"U3","model":"M_GUIDANCE",\
                        "teams":[],"addons":[],"differs":false,"decidedBy":"past","decidedAt":"%d-05-05T08:00:00Z"}""".formatted(screening, id, level, year)));
            }
        });
        kafka.send(area.instance(), "intake.consultations", submitted);
        kafka.send(area.instance(), "triage.screenings", decided);
        area.publishCounts(year, submitted.size());
        narrator.tell(
                "area " + area.code(),
                "decided " + submitted.size() + " cases of " + GROUP + " in " + year
                        + ", and its office publishes the counts");
    }

    private static Said said(Area area, String type, String subject, String value) {
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/ot/" + area.code() + "/" + type.substring(0, type.indexOf('.')) + "/1",
                "ce_type",
                type,
                "ce_subject",
                subject,
                "ce_sequence",
                "1",
                "ce_time",
                "2026-11-20T10:00:00Z",
                "content-type",
                "application/json");
        return new Said(subject, headers, value);
    }

    private void see(Area from, Area of, int yes, int talk, int no) {
        from.await(
                "what area " + of.code() + " published",
                () -> !from.decisionRates(of, year, GROUP).isEmpty());
        var row = from.decisionRates(of, year, GROUP).getFirst();
        for (var level : List.of(Map.entry("yes", yes), Map.entry("talk", talk), Map.entry("no", no))) {
            var cell = row.path(level.getKey());
            boolean hidden =
                    !cell.path("shown").isNumber() && cell.path("atMost").asInt() == MOST_HIDDEN;
            if (level.getValue() == 0 ? !hidden : cell.path("shown").asInt() != level.getValue()) {
                throw new Complaint("This is not so: " + level + " of area " + of.code() + ", but " + row);
            }
        }
        narrator.tell("area " + from.code(), "compares; of area " + of.code() + " it sees, small numbers hidden:");
        narrator.more(row.toString());
    }
}
