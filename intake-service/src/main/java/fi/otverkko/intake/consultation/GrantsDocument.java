package fi.otverkko.intake.consultation;

import fi.otverkko.intake.access.Grants;
import fi.otverkko.intake.access.Grants.Grant;
import fi.otverkko.intake.access.Guest;
import fi.otverkko.intake.access.Guests;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Who was let in, as documents: [ConsultationQuery] looks for people in them.
final class GrantsDocument {

    static List<Document> write(Grants grants) {
        return grants.bySource().entrySet().stream()
                .map(grant -> new Document("source", grant.getKey())
                        .append("members", List.copyOf(grant.getValue().members()))
                        .append("since", Date.from(grant.getValue().since()))
                        .append("until", Date.from(grant.getValue().until())))
                .toList();
    }

    static List<Document> write(Guests guests) {
        return guests.all().stream()
                .map(guest -> new Document("subject", guest.subject())
                        .append("reason", guest.reason().name())
                        .append("by", guest.by())
                        .append("since", Date.from(guest.since()))
                        .append("until", Date.from(guest.until())))
                .toList();
    }

    /// @param guests null in what was stored before there were any
    static Grants read(List<Document> documents, @Nullable List<Document> guests) {
        var grants = new HashMap<String, Grant>();
        for (var document : documents) {
            grants.put(
                    document.getString("source"),
                    new Grant(
                            new HashSet<>(document.getList("members", String.class)),
                            document.getDate("since").toInstant(),
                            document.getDate("until").toInstant()));
        }
        return new Grants(
                grants,
                guests == null
                        ? Guests.NONE
                        : new Guests(guests.stream().map(GrantsDocument::guest).toList()));
    }

    private static Guest guest(Document document) {
        return new Guest(
                document.getString("subject"),
                Guest.Reason.valueOf(document.getString("reason")),
                document.getString("by"),
                document.getDate("since").toInstant(),
                document.getDate("until").toInstant());
    }

    private GrantsDocument() {}
}
