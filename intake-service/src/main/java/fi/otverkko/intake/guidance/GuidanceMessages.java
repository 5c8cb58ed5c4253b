package fi.otverkko.intake.guidance;

import fi.otverkko.contracts.intake.v1.GuidanceAnswered;
import fi.otverkko.contracts.intake.v1.GuidanceArticleOffered;
import fi.otverkko.contracts.intake.v1.GuidanceAsked;
import fi.otverkko.contracts.intake.v1.GuidanceNeedNoted;
import fi.otverkko.intake.guidance.GuidanceCase.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the other services get to know of the service guidance: ids and codes. The only file of this package that
/// sees the contracts.
final class GuidanceMessages {

    static GuidanceAsked asked(GuidanceCase guidance) {
        return new GuidanceAsked(
                guidance.id(),
                guidance.asked().askerId(),
                guidance.asked().theme().name(),
                guidance.asked().about().name(),
                guidance.rounds().size(),
                guidance.dueAt(),
                guidance.rounds().getLast().askedAt());
    }

    /// @param now when a need was noted that is in `after` and not in `before`
    static List<Record> changed(GuidanceCase before, GuidanceCase after, Instant now) {
        var messages = new ArrayList<Record>();
        if (after.rounds().size() > before.rounds().size()) {
            messages.add(asked(after));
        }
        if (after.state() != before.state()
                && (after.state() == State.ANSWERED || after.state() == State.TURNED_INTO_REQUEST)) {
            messages.add(answered(after));
        }
        var need = after.need();
        if (need != null && before.need() == null) {
            var asked = after.asked();
            messages.add(new GuidanceNeedNoted(
                    after.id(), asked.theme().name(), asked.about().name(), need.name(), now));
        }
        return messages;
    }

    static GuidanceArticleOffered articleOffered(String id, Theme theme, List<String> guidanceIds, Instant at) {
        return new GuidanceArticleOffered(id, theme.name(), guidanceIds, at);
    }

    private static GuidanceAnswered answered(GuidanceCase guidance) {
        var asked = guidance.asked();
        var answer = guidance.rounds().getLast().answer();
        var level = answer == null ? null : answer.level();
        return new GuidanceAnswered(
                guidance.id(),
                asked.askerId(),
                asked.theme().name(),
                asked.about().name(),
                guidance.state().name(),
                level == null ? null : level.name(),
                guidance.rounds().size(),
                guidance.since().isAfter(guidance.dueAt()),
                guidance.since());
    }

    private GuidanceMessages() {}
}
