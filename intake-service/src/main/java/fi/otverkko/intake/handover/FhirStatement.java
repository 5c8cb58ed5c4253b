package fi.otverkko.intake.handover;

import fi.otverkko.intake.statement.StatementView;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A statement for systems, as an HL7 FHIR R4 `DocumentReference` with the text in it. Its authors are professions; an
/// extension says that it binds nobody.
final class FhirStatement {

    static Map<String, Object> write(StatementView statement, String language, Words words) {
        var attachment = new LinkedHashMap<String, Object>();
        attachment.put("contentType", "text/plain;charset=UTF-8");
        attachment.put("language", language);
        attachment.put(
                "data",
                Base64.getEncoder().encodeToString(statement.text().content().getBytes(StandardCharsets.UTF_8)));
        var reference = new LinkedHashMap<String, Object>();
        reference.put("resourceType", "DocumentReference");
        reference.put("language", language);
        reference.put(
                "extension",
                List.of(Map.of("url", "urn:ot-verkko:extension:binding", "valueBoolean", statement.binding())));
        reference.put("status", "current");
        reference.put("docStatus", "final");
        reference.put("type", Map.of("text", words.of("statement")));
        reference.put("date", Objects.requireNonNull(statement.deliveredAt()).toString());
        reference.put(
                "author",
                statement.experts().stream()
                        .map(expert -> Map.of("display", expert.profession()))
                        .toList());
        reference.put("description", words.of("statementBinds"));
        reference.put("content", List.of(Map.of("attachment", attachment)));
        return reference;
    }

    private FhirStatement() {}
}
