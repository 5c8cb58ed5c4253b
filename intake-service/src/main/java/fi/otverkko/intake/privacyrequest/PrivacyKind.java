package fi.otverkko.intake.privacyrequest;

import fi.otverkko.intake.logged.Kind;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What the store has to know of requests about somebody's own data.
final class PrivacyKind implements Kind<PrivacyRequest> {

    @Override
    public String collection() {
        return PrivacyRequests.COLLECTION;
    }

    @Override
    public String purpose() {
        return "PRIVACY_REQUEST";
    }

    @Override
    public String id(PrivacyRequest request) {
        return request.id();
    }

    @Override
    public PrivacyRequest read(String id, Document state) {
        return PrivacyDocument.read(id, state);
    }

    @Override
    public Document write(PrivacyRequest request) {
        return PrivacyDocument.write(request);
    }

    @Override
    public @Nullable Instant restsSince(PrivacyRequest request) {
        var decidedOn = request.decidedOn();
        return decidedOn == null || request.erasedAt() != null
                ? null
                : decidedOn.atStartOfDay(FinnishCalendar.ZONE).toInstant();
    }

    @Override
    public Refusal unknown() {
        return PrivacyRequests.unknown();
    }
}
