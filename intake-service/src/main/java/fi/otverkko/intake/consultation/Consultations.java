package fi.otverkko.intake.consultation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.consultation.Next.Folder;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.course.WrittenAnswers.WrittenAnswer;
import fi.otverkko.intake.effect.Facts;
import fi.otverkko.intake.response.Response;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Received;
import fi.otverkko.platform.messaging.Stored;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// All consultations of this area, in the collection `consultations`.
@Component
public class Consultations {

    private final OutboxCollection stored;
    private final ConsultationUses uses;
    private final Facts facts;
    private final Clock clock;

    Consultations(Outboxes outboxes, ConsultationUses uses, Facts facts, Clock clock) {
        this.stored = outboxes.collection("consultations");
        this.uses = uses;
        this.facts = facts;
        this.clock = clock;
        ConsultationQuery.index(stored.documents());
        DeskEntry.index(stored.documents());
        WrittenQuery.index(stored.documents());
    }

    /// A consultation and the edition of it that a person holds.
    public record Held(long edition, Consultation consultation) {}

    public boolean isTaken(String referenceCode) {
        return stored.documents().find(eq("state.referenceCode", referenceCode)).first() != null;
    }

    /// Begins a draft; the same call again finds it.
    ///
    /// @param response on which form, with what is known already
    public Held begin(Call call, Opening opening, Response response) {
        var begun = Consultation.begun(call.newId(), opening, response);
        uses.begun(begun.id(), opening);
        return held(stored.create(call, Change.silent(ConsultationDocument.write(begun))));
    }

    /// Reads one; the use log tells of it before it is answered.
    ///
    /// @param entry refuses those who have no part in it
    /// @throws Refusal.Unknown `consultation-unknown`
    public Held get(String id, Action action, Consumer<Consultation> entry) {
        var held = stored.find(id).map(Consultations::held).orElseThrow(Consultation::unknown);
        entry.accept(held.consultation());
        uses.note(held.consultation(), action);
        return held;
    }

    /// Reads one to give something of it outside; one entry of the use log tells of both.
    ///
    /// @param entry refuses those who may not, and says what goes outside
    /// @throws Refusal.Unknown `consultation-unknown`
    public Held disclose(String id, Action action, Function<Consultation, ConsultationEvent.Disclosed> entry) {
        var held = stored.find(id).map(Consultations::held).orElseThrow(Consultation::unknown);
        uses.note(held.consultation(), action, entry.apply(held.consultation()));
        return held;
    }

    /// Finds one for who does not come with an account; whoever asks tells the use log herself.
    public Optional<Consultation> find(String id) {
        return stored.find(id).map(Consultations::held).map(Held::consultation);
    }

    /// Carries out what a person asks of one consultation; the use log tells of it before it is stored.
    ///
    /// @param entry refuses those who have no part in it, before anything else is said about it
    /// @throws Refusal whatever `entry` or `decision` refuses, `consultation-unknown`, and once the content
    ///         is erased `consultation-state`
    public Held handle(
            String id,
            Call call,
            Consumer<Consultation> entry,
            Function<Consultation, List<ConsultationEvent>> decision) {
        var use = uses.command();
        var held = stored.update(id, call, state -> entry.accept(ConsultationDocument.read(id, state)), state -> {
                    var consultation = ConsultationDocument.read(id, state);
                    var events = decided(consultation, decision);
                    use.decided(consultation, events);
                    return change(consultation, events);
                })
                .map(Consultations::held)
                .orElseThrow(Consultation::unknown);
        use.answered(held.consultation());
        facts.note(held.consultation().recommendations());
        return held;
    }

    /// Notes a fact that another service told.
    ///
    /// @throws IllegalStateException if there is no such consultation; the message then waits among the
    ///         dead letters
    public void hear(String id, Received message, ConsultationEvent fact) {
        stored.receive(id, message, document -> {
            if (document == null) {
                throw new IllegalStateException("No consultation " + id + " for " + message.type());
            }
            var consultation = ConsultationDocument.read(id, document);
            return consultation.evolve(fact).equals(consultation) ? null : change(consultation, List.of(fact));
        });
    }

    /// A change that the passing of time brings about.
    public void maintain(String id, Function<Consultation, List<ConsultationEvent>> decision) {
        stored.maintain(id, document -> {
            var consultation = ConsultationDocument.read(id, document);
            var events = decision.apply(consultation);
            if (!events.isEmpty()) {
                facts.note(consultation.recommendations()); // the last chance, if the content goes now
            }
            return events.isEmpty() ? null : change(consultation, events);
        });
    }

    /// Consultations in which a day has come to ask, to remind or to close, oldest first.
    public List<String> withQuestionsDue(LocalDate today, int atMost) {
        return stored.documents()
                .find(lte("state.nextToTell", today.toString()))
                .sort(ascending("state.nextToTell", "_id"))
                .limit(atMost)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    /// Consultations that rest in this state since before that moment and are not erased, longest first.
    public List<Consultation> restingIn(State state, Instant before, int atMost) {
        return stored.documents()
                .find(and(eq("state.progress.state", state.name()), lt("state.retention.unerased", Date.from(before))))
                .sort(ascending("state.retention.unerased", "_id"))
                .limit(atMost)
                .map(document ->
                        ConsultationDocument.read(document.getString("_id"), document.get("state", Document.class)))
                .into(new ArrayList<>());
    }

    /// Drafts that rest since before that moment and whose writers have not been told, longest first.
    public List<Consultation> draftsToWarn(Instant before, int atMost) {
        return stored.documents()
                .find(and(
                        eq("state.progress.state", State.DRAFT.name()),
                        lt("state.retention.unerased", Date.from(before)),
                        exists("state.retention.unwarned")))
                .sort(ascending("state.retention.unerased", "_id"))
                .limit(atMost)
                .map(document ->
                        ConsultationDocument.read(document.getString("_id"), document.get("state", Document.class)))
                .into(new ArrayList<>());
    }

    /// What somebody has a part in, newest first; one more than asked for if there are more.
    List<Held> list(Actor actor, Instant now, @Nullable State state, PageRequest page) {
        return stored.documents()
                .find(ConsultationQuery.page(actor, now, state, page))
                .sort(ConsultationQuery.NEWEST_FIRST)
                .limit(page.limit() + 1)
                .map(Consultations::held)
                .into(new ArrayList<>());
    }

    /// What somebody has asked for and has not ended, newest first.
    public List<Held> live(String subject, int atMost) {
        return stored.documents()
                .find(ConsultationQuery.live(subject))
                .sort(ConsultationQuery.NEWEST_FIRST)
                .limit(atMost)
                .map(Consultations::held)
                .into(new ArrayList<>());
    }

    /// Other live consultations of the same requester in which somebody has a part, newest first.
    public Page<Held> ofTheSameRequester(Consultation one, Actor actor, Instant now, PageRequest page) {
        var found = stored.documents()
                .find(ConsultationQuery.ofTheSameRequester(one, actor, now, page))
                .sort(ConsultationQuery.NEWEST_FIRST)
                .limit(page.limit() + 1)
                .map(Consultations::held)
                .into(new ArrayList<>());
        return Page.of(found, page, held -> ConsultationQuery.cursor(held.consultation()));
    }

    /// A page of a work folder, as this person sees it.
    public Page<Held> desk(Folder folder, Actor actor, PageRequest page) {
        var found = DeskQuery.page(stored.documents(), folder, actor, page).stream()
                .map(Consultations::held)
                .toList();
        return Page.of(found, page, held -> DeskQuery.cursor(folder, held.consultation()));
    }

    /// How many lie in a work folder.
    ///
    /// @param atMost it is counted no further
    public int onDesk(Folder folder, Actor actor, int atMost) {
        return DeskQuery.count(stored.documents(), folder, actor, atMost);
    }

    /// Answered in writing before that moment and not closed, longest first.
    public List<String> answeredInWriting(Instant sentBefore, int atMost) {
        return WrittenQuery.open(stored.documents(), sentBefore, atMost);
    }

    /// The latest answers in writing that were sent since then.
    public List<WrittenAnswer> writtenAnswers(Instant since, int atMost) {
        return WrittenQuery.sent(stored.documents(), since, atMost);
    }

    private static Held held(Document document) {
        return new Held(
                document.getLong("edition"),
                ConsultationDocument.read(document.getString("_id"), document.get("state", Document.class)));
    }

    private static List<ConsultationEvent> decided(
            Consultation consultation, Function<Consultation, List<ConsultationEvent>> decision) {
        try {
            return decision.apply(consultation);
        } catch (Refusal.Unknown unknown) {
            // a command with text meets the destroyed key before it meets the rules
            throw consultation.retention().contentGone()
                    ? new Refusal.Conflict("consultation-state", consultation.state())
                    : unknown;
        }
    }

    private static Held held(Stored stored) {
        return new Held(stored.edition(), ConsultationDocument.read(stored.id(), stored.state()));
    }

    private Change change(Consultation before, List<ConsultationEvent> events) {
        var after = before;
        var messages = new ArrayList<Record>();
        for (var event : events) {
            after = after.evolve(event);
            messages.addAll(ConsultationMessages.of(after, event));
        }
        var happened = events.stream()
                .map(Happened::of)
                .filter(Objects::nonNull)
                .map(Happened::name)
                .toList();
        var told = after.told(happened, before, clock.instant());
        return new Change(ConsultationDocument.write(told), messages);
    }
}
