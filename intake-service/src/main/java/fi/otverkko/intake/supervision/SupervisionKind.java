package fi.otverkko.intake.supervision;

import fi.otverkko.intake.logged.Kind;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What the store has to know of requests for work supervision.
final class SupervisionKind implements Kind<SupervisionRequest> {

    @Override
    public String collection() {
        return "supervisionRequests";
    }

    @Override
    public String purpose() {
        return "SUPERVISION";
    }

    @Override
    public String id(SupervisionRequest request) {
        return request.id();
    }

    @Override
    public SupervisionRequest read(String id, Document state) {
        return SupervisionDocument.read(id, state);
    }

    @Override
    public Document write(SupervisionRequest request) {
        return SupervisionDocument.write(request);
    }

    @Override
    public @Nullable Instant restsSince(SupervisionRequest request) {
        return request.endedAt();
    }

    @Override
    public List<Record> begun(SupervisionRequest request) {
        return SupervisionMessages.begun(request);
    }

    @Override
    public List<Record> changed(SupervisionRequest before, SupervisionRequest after) {
        return SupervisionMessages.changed(before, after);
    }

    @Override
    public Refusal unknown() {
        return SupervisionRequests.unknown();
    }
}
