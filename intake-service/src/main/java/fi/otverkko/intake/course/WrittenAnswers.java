package fi.otverkko.intake.course;

import fi.otverkko.intake.text.SealedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Answers in writing, without a meeting: at most one for each round, the latest last.
public record WrittenAnswers(List<WrittenAnswer> all) {

    public static final WrittenAnswers NONE = new WrittenAnswers(List.of());

    /// How far one has come.
    public enum Stage {
        ASKED,
        DRAFTED,
        CHECKED,
        SENT
    }

    /// One answer.
    ///
    /// @param round    of submission that it answers
    /// @param drafter  subject id of whoever is asked to write it, then of whoever wrote it last
    /// @param targetAt when it should have been sent
    /// @param text     null before it is drafted, and once the content is erased
    /// @param checker  subject id of whoever checked it; another than the drafter; null before
    /// @param sentAt   null before
    public record WrittenAnswer(
            int round,
            Stage stage,
            String drafter,
            Instant askedAt,
            Instant targetAt,
            @Nullable SealedText text,
            @Nullable String checker,
            @Nullable Instant sentAt) {

        public static WrittenAnswer asked(int round, String drafter, Instant at, Instant targetAt) {
            return new WrittenAnswer(round, Stage.ASKED, drafter, at, targetAt, null, null, null);
        }

        WrittenAnswer drafted(SealedText words, String by) {
            return new WrittenAnswer(round, Stage.DRAFTED, by, askedAt, targetAt, words, null, null);
        }

        WrittenAnswer checked(String by) {
            return new WrittenAnswer(round, Stage.CHECKED, drafter, askedAt, targetAt, text, by, null);
        }

        WrittenAnswer sent(Instant at) {
            return new WrittenAnswer(round, Stage.SENT, drafter, askedAt, targetAt, text, checker, at);
        }

        WrittenAnswer withoutText() {
            return new WrittenAnswer(round, stage, drafter, askedAt, targetAt, null, checker, sentAt);
        }

        /// Whether it is, or was sent, later than it should have been.
        public boolean late(Instant now) {
            return (sentAt == null ? now : sentAt).isAfter(targetAt);
        }
    }

    public WrittenAnswers {
        all = List.copyOf(all);
    }

    /// The one of this round; null if none was asked for.
    public @Nullable WrittenAnswer of(int round) {
        return all.isEmpty() || all.getLast().round() != round ? null : all.getLast();
    }

    /// In place of what there was in the same round.
    public WrittenAnswers asked(WrittenAnswer answer) {
        var next = new ArrayList<>(all);
        next.removeIf(other -> other.round() == answer.round());
        next.add(answer);
        return new WrittenAnswers(next);
    }

    public WrittenAnswers drafted(SealedText text, String by) {
        return replaced(latest -> latest.drafted(text, by));
    }

    public WrittenAnswers checked(String by) {
        return replaced(latest -> latest.checked(by));
    }

    public WrittenAnswers sent(Instant at) {
        return replaced(latest -> latest.sent(at));
    }

    /// The times stay: they are counted.
    public WrittenAnswers withoutText() {
        return new WrittenAnswers(all.stream().map(WrittenAnswer::withoutText).toList());
    }

    private WrittenAnswers replaced(UnaryOperator<WrittenAnswer> change) {
        if (all.isEmpty()) {
            return this;
        }
        var next = new ArrayList<>(all);
        next.set(next.size() - 1, change.apply(all.getLast()));
        return new WrittenAnswers(next);
    }
}
