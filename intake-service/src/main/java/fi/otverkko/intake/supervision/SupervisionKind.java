package fi.otverkko.intake.supervision;

import fi.otverkko.contracts.intake.v1.SupervisionAnswered;
import fi.otverkko.contracts.intake.v1.SupervisionAsked;
import fi.otverkko.intake.logged.Kind;
import fi.otverkko.platform.kernel.Refusal;
import java.util.List;
import org.bson.Document;

/// What the store has to know of requests for work supervision, and what the other services get to know: ids and
/// codes, not which case it was.
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
    public List<Record> begun(SupervisionRequest request) {
        var asked = request.asked();
        return List.of(
                new SupervisionAsked(request.id(), asked.askerId(), asked.form().name(), asked.at()));
    }

    @Override
    public List<Record> changed(SupervisionRequest before, SupervisionRequest after) {
        var answer = after.answer();
        return answer == null || before.answer() != null
                ? List.of()
                : List.of(new SupervisionAnswered(
                        after.id(), after.asked().askerId(), after.state().name(), answer.at()));
    }

    @Override
    public Refusal unknown() {
        return SupervisionRequests.unknown();
    }
}
