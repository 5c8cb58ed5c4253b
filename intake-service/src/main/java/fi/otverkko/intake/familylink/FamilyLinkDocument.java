package fi.otverkko.intake.familylink;

import fi.otverkko.intake.familylink.FamilyLink.Informed;
import fi.otverkko.intake.familylink.FamilyLink.Purpose;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A [FamilyLink] as a document.
final class FamilyLinkDocument {

    static Document write(FamilyLink link) {
        var informed = link.informed();
        return new Document("consultationId", link.consultationId())
                .append("holder", link.holder().name())
                .append("purpose", link.purpose().name())
                .append("tokenHash", link.tokenHash())
                .append("createdAt", Date.from(link.createdAt()))
                .append("expiresAt", Date.from(link.expiresAt()))
                .append(
                        "informed",
                        informed == null
                                ? null
                                : new Document("version", informed.version())
                                        .append("language", informed.language())
                                        .append("givenAt", Date.from(informed.givenAt())))
                .append("finishedAt", date(link.finishedAt()))
                .append("revokedAt", date(link.revokedAt()));
    }

    static FamilyLink read(String id, Document document) {
        var informed = document.get("informed", Document.class);
        return new FamilyLink(
                id,
                document.getString("consultationId"),
                Holder.valueOf(document.getString("holder")),
                Purpose.valueOf(document.getString("purpose")),
                document.getString("tokenHash"),
                Objects.requireNonNull(instant(document.getDate("createdAt"))),
                Objects.requireNonNull(instant(document.getDate("expiresAt"))),
                informed == null
                        ? null
                        : new Informed(
                                informed.getString("version"),
                                informed.getString("language"),
                                Objects.requireNonNull(instant(informed.getDate("givenAt")))),
                instant(document.getDate("finishedAt")),
                instant(document.getDate("revokedAt")));
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static @Nullable Instant instant(@Nullable Date at) {
        return at == null ? null : at.toInstant();
    }

    private FamilyLinkDocument() {}
}
