package fi.otverkko.intake.supervision;

import fi.otverkko.contracts.intake.v1.SupervisionAnswered;
import fi.otverkko.contracts.intake.v1.SupervisionAsked;
import java.util.List;

/// What the other services get to know of a request for work supervision: ids and codes, not which case it was.
final class SupervisionMessages {

    private SupervisionMessages() {}

    static List<Record> begun(SupervisionRequest request) {
        var asked = request.asked();
        return List.of(
                new SupervisionAsked(request.id(), asked.askerId(), asked.form().name(), asked.at()));
    }

    static List<Record> changed(SupervisionRequest before, SupervisionRequest after) {
        var answer = after.answer();
        return answer == null || before.answer() != null
                ? List.of()
                : List.of(new SupervisionAnswered(
                        after.id(), after.asked().askerId(), after.state().name(), answer.at()));
    }
}
