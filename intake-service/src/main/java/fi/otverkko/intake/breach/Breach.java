package fi.otverkko.intake.breach;

import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One breach of personal data. Source: GDPR art. 33 and 34; domain, PRI-11.
///
/// @param texts       sealed, by [Text]
/// @param authorityAt when the authority was notified
/// @param subjectsAt  when those whom it is about were told
/// @param upkeep      what the passing of time has done to it
record Breach(
        String id,
        Instant noticedAt,
        Facts facts,
        State state,
        Map<Text, SealedText> texts,
        @Nullable Instant authorityAt,
        @Nullable Instant subjectsAt,
        Upkeep upkeep) {

    /// 72 hours from when it was noticed, also of the night and of holidays: GDPR art. 33(1), regulation 1182/71.
    static final Duration CLOCK = Duration.ofDays(3);

    /// So long before its end the officer is reminded, once.
    static final Duration REMINDER = Duration.ofDays(1);

    /// What was noticed earlier belongs to another register.
    static final Duration LONGEST_AGO = Duration.ofDays(5 * 365);

    enum State {
        OPEN,
        NOTIFIED,
        CLOSED
    }

    /// What was lost: who may read it, what it says, whether it is there.
    enum Loss {
        CONFIDENTIALITY,
        INTEGRITY,
        AVAILABILITY
    }

    /// Of what kind the data is.
    enum Category {
        CONTACT,
        IDENTITY_CODE,
        HEALTH,
        SOCIAL_WELFARE,
        CHILD,
        ACCOUNT,
        OTHER
    }

    /// How many people, roughly.
    enum Band {
        UNKNOWN,
        ONE,
        UNDER_10,
        UNDER_100,
        UNDER_1000,
        MORE
    }

    /// For the rights of people. Without one the authority need not be notified; where it is high those whom
    /// it is about are told.
    enum Risk {
        UNKNOWN,
        NONE,
        RISK,
        HIGH
    }

    /// What is written about a breach.
    enum Text {
        DESCRIPTION,
        CONSEQUENCES,
        MEASURES,
        /// Why the authority was notified after the 72 hours.
        DELAY_REASON,
        /// Why the authority was not notified.
        NOT_NOTIFIED_BECAUSE,
        /// Why those whom it is about were not told although the risk is high.
        SUBJECTS_NOT_TOLD_BECAUSE
    }

    /// @param subjects how many people it is about
    record Facts(Set<Loss> losses, Set<Category> categories, Band subjects, Risk risk) {

        Facts {
            losses = Set.copyOf(losses);
            categories = Set.copyOf(categories);
        }
    }

    /// @param reminded whether the officer was reminded of the clock
    /// @param closedAt when all was done; the texts are kept from then
    /// @param erasedAt when the texts went; what remains is when, of what kind, and how it was handled
    record Upkeep(
            boolean reminded,
            @Nullable Instant closedAt,
            @Nullable Instant erasedAt) {

        static final Upkeep NONE = new Upkeep(false, null, null);
    }

    Breach {
        texts = Map.copyOf(texts);
    }

    /// @throws Refusal.Invalid `breach-moment-invalid` unless it was noticed within the last [#LONGEST_AGO]
    static Breach opened(String id, Instant noticedAt, Facts facts, Map<Text, SealedText> texts, Instant now) {
        if (noticedAt.isAfter(now) || noticedAt.isBefore(now.minus(LONGEST_AGO))) {
            throw new Refusal.Invalid("breach-moment-invalid");
        }
        return new Breach(id, noticedAt, facts, State.OPEN, texts, null, null, Upkeep.NONE);
    }

    Instant deadline() {
        return noticedAt.plus(CLOCK);
    }

    /// Whole hours until the deadline, negative after it; null once the clock has stopped.
    @Nullable
    Long hoursLeft(Instant now) {
        return state == State.OPEN
                ? Math.floorDiv(Duration.between(now, deadline()).toSeconds(), 3600L)
                : null;
    }

    /// @throws Refusal.Conflict `breach-state`
    Breach assessed(Facts next, Map<Text, SealedText> more) {
        in(State.OPEN, State.NOTIFIED);
        return new Breach(id, noticedAt, next, state, with(more), authorityAt, subjectsAt, upkeep);
    }

    /// The authority was notified.
    ///
    /// @param more with [Text#DELAY_REASON] if it was late
    /// @throws Refusal.Conflict `breach-state`
    /// @throws Refusal.Invalid  `breach-moment-invalid`, or `breach-delay-unexplained`
    Breach notified(Instant at, Map<Text, SealedText> more, Instant now) {
        in(State.OPEN);
        requireBetween(at, now);
        if (at.isAfter(deadline()) && !more.containsKey(Text.DELAY_REASON)) {
            throw new Refusal.Invalid("breach-delay-unexplained");
        }
        return new Breach(id, noticedAt, facts, State.NOTIFIED, with(more), at, subjectsAt, upkeep);
    }

    /// Those whom it is about were told.
    ///
    /// @throws Refusal.Conflict `breach-state`
    /// @throws Refusal.Invalid  `breach-moment-invalid`
    Breach subjectsTold(Instant at, Instant now) {
        in(State.OPEN, State.NOTIFIED);
        requireBetween(at, now);
        return new Breach(id, noticedAt, facts, state, texts, authorityAt, at, upkeep);
    }

    /// All is done.
    ///
    /// @throws Refusal.Conflict `breach-state`, `breach-not-notified` or `breach-subjects-not-told`
    Breach closed(Map<Text, SealedText> more, Instant now) {
        in(State.OPEN, State.NOTIFIED);
        var all = with(more);
        if (authorityAt == null && (facts.risk() != Risk.NONE || !all.containsKey(Text.NOT_NOTIFIED_BECAUSE))) {
            throw new Refusal.Conflict("breach-not-notified");
        }
        if (facts.risk() == Risk.HIGH && subjectsAt == null && !all.containsKey(Text.SUBJECTS_NOT_TOLD_BECAUSE)) {
            throw new Refusal.Conflict("breach-subjects-not-told");
        }
        var done = new Upkeep(upkeep.reminded(), now, null);
        return new Breach(id, noticedAt, facts, State.CLOSED, all, authorityAt, subjectsAt, done);
    }

    /// Whether a day at most is left, the authority was not notified, and nobody was told of it yet.
    boolean isToBeRemindedOf(Instant now) {
        return state == State.OPEN
                && !upkeep.reminded()
                && !now.isBefore(deadline().minus(REMINDER));
    }

    Breach reminded() {
        var told = new Upkeep(true, upkeep.closedAt(), upkeep.erasedAt());
        return new Breach(id, noticedAt, facts, state, texts, authorityAt, subjectsAt, told);
    }

    /// Without its texts, whose key is destroyed.
    Breach erased(Instant at) {
        var gone = new Upkeep(upkeep.reminded(), upkeep.closedAt(), at);
        return new Breach(id, noticedAt, facts, state, Map.of(), authorityAt, subjectsAt, gone);
    }

    private void requireBetween(Instant at, Instant now) {
        if (at.isBefore(noticedAt) || at.isAfter(now)) {
            throw new Refusal.Invalid("breach-moment-invalid");
        }
    }

    private void in(State... wanted) {
        if (!Set.of(wanted).contains(state)) {
            throw new Refusal.Conflict("breach-state", state);
        }
    }

    private Map<Text, SealedText> with(Map<Text, SealedText> more) {
        var all = new HashMap<>(texts);
        all.putAll(more);
        return all;
    }
}
