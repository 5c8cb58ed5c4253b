package fi.otverkko.intake.recommendation;

import fi.otverkko.intake.recommendation.LifeTable.Act;
import fi.otverkko.intake.recommendation.LifeTable.State;
import fi.otverkko.intake.text.SealedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One measure that the consultation recommends. The requester records it; the chair or the secretary
/// confirms it, or disputes it until it is corrected. Names and codes are those of the form `recommendations`.
///
/// @param text              what to do (R1)
/// @param responsibleParty  who sees to it: a role or a service, in words (R3)
/// @param responsibleSector the sector of that party; null if it has not been told
/// @param due               by which day (R4)
/// @param method            code of an evidence-based method in the knowledge bank (R5); null if none is linked
/// @param life              where it stands
public record Recommendation(
        String id,
        Type type,
        SealedText text,
        SealedText responsibleParty,
        @Nullable Sector responsibleSector,
        LocalDate due,
        @Nullable String method,
        Agreed agreedWithFamily,
        Life life) {

    /// What kind of measure it is.
    public enum Type {
        SERVICE,
        COOPERATION,
        SAFETY,
        METHOD,
        LEGAL,
        SUPPORT_TO_WORKER
    }

    /// Education, social services, health care, police, organisations; the codes of the OT screen.
    public enum Sector {
        SI,
        SO,
        TE,
        POLICE,
        NGO
    }

    /// Whether the family agreed to it.
    public enum Agreed {
        YES,
        NO,
        LATER
    }

    /// Who agreed that this is what was recommended.
    ///
    /// @param by subject id
    public record Confirmed(String by, Instant at) {}

    /// It was taken to the county's own client information system. Source: MTG-07.
    ///
    /// @param by subject id
    public record HandedOver(Format format, String by, Instant at) {}

    /// What was taken along.
    public enum Format {
        PDF,
        FHIR
    }

    /// Where a recommendation stands.
    ///
    /// @param dispute    why it is disputed; kept until it is confirmed
    /// @param comments   what the group said of it, in that order
    /// @param handedOver the latest time
    public record Life(
            State state,
            @Nullable SealedText dispute,
            List<Comment> comments,
            @Nullable Confirmed confirmed,
            @Nullable HandedOver handedOver) {

        public static final Life BEGUN = new Life(State.RECORDED, null, List.of(), null, null);

        public Life {
            comments = List.copyOf(comments);
        }
    }

    public boolean allows(Act act) {
        return LifeTable.next(life.state(), act).isPresent();
    }

    Recommendation disputed(SealedText reason) {
        return with(new Life(after(Act.DISPUTE), reason, life.comments(), null, life.handedOver()));
    }

    Recommendation confirmed(Confirmed confirmation) {
        return with(new Life(after(Act.CONFIRM), null, life.comments(), confirmation, life.handedOver()));
    }

    Recommendation handedOver(HandedOver handover) {
        return with(new Life(after(Act.HAND_OVER), life.dispute(), life.comments(), life.confirmed(), handover));
    }

    Recommendation commented(Comment comment) {
        var all = Stream.concat(life.comments().stream(), Stream.of(comment)).toList();
        return with(new Life(after(Act.COMMENT), life.dispute(), all, life.confirmed(), life.handedOver()));
    }

    /// Corrected by other words; why it was disputed and what the group said stays to be seen.
    Recommendation corrected(Recommendation by) {
        return by.with(new Life(after(Act.CORRECT), life.dispute(), life.comments(), null, life.handedOver()));
    }

    /// Moved on by the table alone; unmoved where the table does not allow it.
    Recommendation moved(Act act) {
        return with(new Life(after(act), life.dispute(), life.comments(), life.confirmed(), life.handedOver()));
    }

    private State after(Act act) {
        return LifeTable.next(life.state(), act).orElse(life.state());
    }

    private Recommendation with(Life next) {
        return new Recommendation(
                id, type, text, responsibleParty, responsibleSector, due, method, agreedWithFamily, next);
    }
}
