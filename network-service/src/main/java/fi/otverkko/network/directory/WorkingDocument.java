package fi.otverkko.network.directory;

import fi.otverkko.network.directory.Working.Absence;
import fi.otverkko.network.directory.Working.Channel;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How an expert's [Working] lies in the document store; experts stored before it was known have none.
final class WorkingDocument {

    static Document of(Working working) {
        return new Document("methods", working.methods())
                .append("channels", working.channels().stream().map(Enum::name).toList())
                .append("capacityPerMonth", working.capacityPerMonth())
                .append(
                        "absences",
                        working.absences().stream()
                                .map(absence -> new Document(
                                                "from", absence.from().toString())
                                        .append("until", absence.until().toString()))
                                .toList())
                .append("sharePercent", working.sharePercent())
                .append(
                        "validUntil",
                        working.validUntil() == null
                                ? null
                                : working.validUntil().toString());
    }

    static Working read(@Nullable Document document) {
        if (document == null) {
            return Working.OPEN;
        }
        var until = document.getString("validUntil");
        return new Working(
                document.getList("methods", String.class, List.of()),
                document.getList("channels", String.class, List.of()).stream()
                        .map(Channel::valueOf)
                        .toList(),
                document.getInteger("capacityPerMonth"),
                document.getList("absences", Document.class, List.of()).stream()
                        .map(absence -> new Absence(
                                LocalDate.parse(absence.getString("from")),
                                LocalDate.parse(absence.getString("until"))))
                        .toList(),
                document.getInteger("sharePercent"),
                until == null ? null : LocalDate.parse(until));
    }

    private WorkingDocument() {}
}
