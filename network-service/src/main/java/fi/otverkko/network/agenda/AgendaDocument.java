package fi.otverkko.network.agenda;

import fi.otverkko.network.agenda.AgendaCase.Escalation;
import fi.otverkko.network.agenda.Placement.Reason;
import fi.otverkko.network.caseview.CaseViewDocument;
import fi.otverkko.network.group.SlotDocument;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How a case on its way to a meeting lies in the document store.
final class AgendaDocument {

    static AgendaCase read(String id, Document state) {
        var placement = state.get("placement", Document.class);
        return new AgendaCase(
                id,
                CaseViewDocument.read(state.get("case", Document.class)),
                state.getBoolean("accepted"),
                placement == null ? null : placement(placement),
                state.getBoolean("settled"),
                escalation(state.get("urgent", Document.class)));
    }

    static Document write(AgendaCase agendaCase) {
        var placement = agendaCase.placement();
        return new Document("case", CaseViewDocument.write(agendaCase.view()))
                .append("accepted", agendaCase.accepted())
                .append("placement", placement == null ? null : placement(placement))
                .append("settled", agendaCase.settled())
                .append("urgent", escalation(agendaCase.urgent()));
    }

    private static Placement placement(Document placement) {
        return new Placement(
                SlotDocument.read(placement.get("slot", Document.class)),
                placement.getList("members", String.class),
                placement.getDate("accessUntil").toInstant(),
                instant(placement.getDate("neededBy")),
                placement.getList("reasons", Document.class).stream()
                        .map(reason -> new Reason(reason.getString("code"), reason.getString("value")))
                        .toList(),
                placement.getDate("placedAt").toInstant());
    }

    private static Document placement(Placement placement) {
        return new Document("slot", SlotDocument.write(placement.slot()))
                .append("members", placement.members())
                .append("accessUntil", Date.from(placement.accessUntil()))
                .append("neededBy", date(placement.neededBy()))
                .append(
                        "reasons",
                        placement.reasons().stream()
                                .map(reason -> new Document("code", reason.code()).append("value", reason.value()))
                                .toList())
                .append("placedAt", Date.from(placement.placedAt()));
    }

    private static @Nullable Escalation escalation(@Nullable Document urgent) {
        return urgent == null
                ? null
                : new Escalation(
                        urgent.getBoolean("adHoc"), urgent.getDate("at").toInstant());
    }

    private static @Nullable Document escalation(@Nullable Escalation urgent) {
        return urgent == null ? null : new Document("adHoc", urgent.adHoc()).append("at", Date.from(urgent.at()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private AgendaDocument() {}
}
