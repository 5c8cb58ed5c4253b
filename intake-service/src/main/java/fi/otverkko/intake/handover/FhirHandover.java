package fi.otverkko.intake.handover;

import fi.otverkko.intake.recommendation.RecommendationView;
import fi.otverkko.intake.text.CaseText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A [Handover] for systems, as HL7 FHIR R4: a collection with one `CarePlan`, in which each recommendation is an
/// activity. It names no patient: whom it is about is known where it is taken to, not here.
final class FhirHandover {

    private static final String CODES = "urn:ot-verkko:form-answers";

    /// As a tree of maps and lists, to be written as JSON.
    static Map<String, Object> write(Handover handover) {
        var words = new Words(handover.language());
        var plan = new LinkedHashMap<String, Object>();
        plan.put("resourceType", "CarePlan");
        plan.put("language", handover.language());
        plan.put("identifier", List.of(identifier(handover)));
        plan.put("status", "active");
        plan.put("intent", "proposal");
        plan.put("title", words.of("title") + ' ' + handover.referenceCode());
        plan.put("subject", Map.of("display", handover.referenceCode()));
        plan.put("created", handover.takenOn().toString());
        if (!handover.items().isEmpty()) {
            plan.put(
                    "activity",
                    handover.items().stream()
                            .map(item -> Map.of("detail", detail(item, words)))
                            .toList());
        }
        var notes = new ArrayList<Map<String, Object>>();
        note(notes, words.of("none"), handover.noneBecause());
        note(notes, words.of("notKnown"), handover.notKnown());
        if (!notes.isEmpty()) {
            plan.put("note", notes);
        }
        var bundle = new LinkedHashMap<String, Object>();
        bundle.put("resourceType", "Bundle");
        bundle.put("language", handover.language());
        bundle.put("identifier", identifier(handover));
        bundle.put("type", "collection");
        var entries = new ArrayList<Map<String, Object>>();
        entries.add(entry(handover.planId(), plan));
        handover.statements()
                .forEach(statement -> entries.add(entry(
                        handover.statementId(statement.round()),
                        FhirStatement.write(statement, handover.language(), words))));
        bundle.put("entry", entries);
        return bundle;
    }

    private static void note(List<Map<String, Object>> notes, String about, @Nullable CaseText text) {
        if (text != null) {
            notes.add(Map.of("text", about + ": " + text.content()));
        }
    }

    private static Map<String, Object> entry(UUID id, Map<String, Object> resource) {
        return Map.of("fullUrl", "urn:uuid:" + id, "resource", resource);
    }

    private static Map<String, Object> detail(RecommendationView item, Words words) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("kind", "ServiceRequest");
        var method = item.method();
        if (method != null) {
            detail.put("instantiatesUri", List.of("urn:ot-verkko:method:" + method));
        }
        detail.put("code", concept(item.type(), words));
        detail.put("status", "not-started");
        detail.put("scheduledPeriod", Map.of("end", item.due().toString()));
        detail.put(
                "performer", List.of(Map.of("display", item.responsibleParty().content())));
        detail.put("description", item.text().content());
        var extensions = new ArrayList<Map<String, Object>>();
        extensions.add(extension("agreed-with-family", concept(item.agreedWithFamily(), words)));
        var sector = item.responsibleSector();
        if (sector != null) {
            extensions.add(extension("responsible-sector", concept(sector, words)));
        }
        detail.put("extension", extensions);
        return detail;
    }

    private static Map<String, Object> identifier(Handover handover) {
        return Map.of("system", "urn:ot-verkko:consultation", "value", handover.referenceCode());
    }

    private static Map<String, Object> concept(Enum<?> code, Words words) {
        return Map.of("coding", List.of(Map.of("system", CODES, "code", code.name(), "display", words.of(code))));
    }

    private static Map<String, Object> extension(String name, Map<String, Object> concept) {
        return Map.of("url", "urn:ot-verkko:extension:" + name, "valueCodeableConcept", concept);
    }

    private FhirHandover() {}
}
