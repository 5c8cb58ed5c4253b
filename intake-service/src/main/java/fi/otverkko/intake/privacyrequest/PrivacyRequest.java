package fi.otverkko.intake.privacyrequest;

import fi.otverkko.intake.privacyrequest.PrivacyCommand.Answer;
import fi.otverkko.intake.privacyrequest.PrivacyCommand.Extend;
import fi.otverkko.intake.privacyrequest.PrivacyCommand.Ground;
import fi.otverkko.intake.privacyrequest.PrivacyCommand.Identify;
import fi.otverkko.intake.privacyrequest.PrivacyCommand.Refuse;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One request of somebody about her own data. Source: domain, PAR-07, PRI-04, PRI-09; GDPR art. 12 and 15 to 21.
///
/// @param dueOn          the last day for an answer, in Finland
/// @param extended       whether the time was extended
/// @param consultationId whose data it is about; null until it is known
/// @param texts          sealed, by [Text]
/// @param decidedOn      when it was answered or refused
/// @param erasedAt       when the texts, and who asked about whom, went; what was asked for and how it ended stays
record PrivacyRequest(
        String id,
        Received received,
        State state,
        LocalDate dueOn,
        boolean extended,
        @Nullable String consultationId,
        Map<Text, SealedText> texts,
        @Nullable Ground ground,
        @Nullable LocalDate decidedOn,
        @Nullable Instant erasedAt) {

    /// What is asked for.
    enum Right {
        /// Who has used my data.
        LOG_DATA,
        ACCESS,
        RECTIFICATION,
        RESTRICTION,
        OBJECTION,
        ERASURE
    }

    enum State {
        RECEIVED,
        IDENTIFIED,
        ANSWERED,
        REFUSED
    }

    static final Set<State> OPEN = Set.of(State.RECEIVED, State.IDENTIFIED);

    /// What is written about a request.
    enum Text {
        /// What is asked, in the words of who asks.
        DESCRIPTION,
        /// Why log data older than two years is needed.
        SPECIAL_REASON,
        /// Who asks, as the officer wrote it down.
        CLIENT,
        /// How it became known who asks.
        IDENTITY,
        EXTENSION,
        DECISION
    }

    /// GDPR art. 12(3): one month, with a reason two more. A month ends on the day of the same number, or on the last
    /// day of the month. Where that is no working day, regulation 1182/71 gives longer; we do not use it.
    static final int MONTHS = 1;

    static final int MONTHS_MORE = 2;

    /// How far back one gets log data without a special reason, in years. Source: act 703/2023; domain, PAR-07.
    static final int LOG_YEARS = 2;

    /// @param subjectId who asked while signed in; null if the officer wrote it down
    /// @param on        the day on which it came
    /// @param span      the time asked about; null unless it is about log data
    record Received(
            Right type,
            @Nullable String subjectId,
            LocalDate on,
            @Nullable Span span) {}

    /// Days in Finland, both included.
    record Span(LocalDate from, LocalDate to) {}

    PrivacyRequest {
        texts = Map.copyOf(texts);
    }

    /// @throws Refusal.Invalid `privacy-span-invalid` or `privacy-span-too-long`
    static PrivacyRequest received(String id, Received received, Map<Text, SealedText> texts) {
        var span = received.span();
        if ((span != null) != (received.type() == Right.LOG_DATA)
                || (span != null && (span.from().isAfter(span.to()) || span.to().isAfter(received.on())))) {
            throw new Refusal.Invalid("privacy-span-invalid");
        }
        if (span != null
                && span.from().isBefore(received.on().minusYears(LOG_YEARS))
                && !texts.containsKey(Text.SPECIAL_REASON)) {
            throw new Refusal.Invalid("privacy-span-too-long", LOG_YEARS);
        }
        var due = received.on().plusMonths(MONTHS);
        return new PrivacyRequest(id, received, State.RECEIVED, due, false, null, texts, null, null, null);
    }

    boolean isOpen() {
        return OPEN.contains(state);
    }

    boolean isLate(LocalDate today) {
        var end = decidedOn;
        return (end == null ? today : end).isAfter(dueOn);
    }

    /// What is so after a command.
    ///
    /// @throws Refusal.Conflict `privacy-request-state`, `privacy-request-not-extendable`
    /// @throws Refusal.Invalid  `privacy-consultation-missing`
    PrivacyRequest after(PrivacyCommand command) {
        return switch (command) {
            case Identify identify -> in(Set.of(State.RECEIVED)).identified(identify);
            case Extend extend -> in(OPEN).extendedBy(extend);
            case Answer answer ->
                in(Set.of(State.IDENTIFIED)).decided(State.ANSWERED, null, answer.decision(), answer.on());
            case Refuse refuse -> in(OPEN).decided(State.REFUSED, refuse.ground(), refuse.decision(), refuse.on());
        };
    }

    private PrivacyRequest identified(Identify identify) {
        if (received.type() == Right.LOG_DATA && identify.consultationId() == null) {
            throw new Refusal.Invalid("privacy-consultation-missing");
        }
        return new PrivacyRequest(
                id,
                received,
                State.IDENTIFIED,
                dueOn,
                extended,
                identify.consultationId(),
                with(Text.IDENTITY, identify.identity()),
                null,
                null,
                null);
    }

    /// Once, and only while there is time: an extension must be told within the first month.
    private PrivacyRequest extendedBy(Extend extend) {
        if (extended || extend.on().isAfter(dueOn)) {
            throw new Refusal.Conflict("privacy-request-not-extendable");
        }
        var due = received.on().plusMonths(MONTHS + MONTHS_MORE);
        return new PrivacyRequest(
                id,
                received,
                state,
                due,
                true,
                consultationId,
                with(Text.EXTENSION, extend.reason()),
                null,
                null,
                null);
    }

    private PrivacyRequest decided(State next, @Nullable Ground why, SealedText decision, LocalDate on) {
        return new PrivacyRequest(
                id, received, next, dueOn, extended, consultationId, with(Text.DECISION, decision), why, on, null);
    }

    /// Without its texts, whose key is destroyed, and without whom it was about.
    PrivacyRequest erased(Instant at) {
        var nobodys = new Received(received.type(), null, received.on(), null);
        return new PrivacyRequest(id, nobodys, state, dueOn, extended, null, Map.of(), ground, decidedOn, at);
    }

    private Map<Text, SealedText> with(Text kind, SealedText text) {
        var all = new HashMap<>(texts);
        all.put(kind, text);
        return all;
    }

    PrivacyRequest in(Set<State> wanted) {
        if (!wanted.contains(state)) {
            throw new Refusal.Conflict("privacy-request-state", state);
        }
        return this;
    }
}
