package fi.otverkko.intake.familylink;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.familylink.FamilyLink.Purpose;
import fi.otverkko.intake.familylink.FamilyLink.State;
import fi.otverkko.intake.familysight.FamilySight;
import fi.otverkko.intake.familysight.Shown;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.intake.uselog.Uses;
import org.springframework.stereotype.Component;

/// Lets in who has a link to a card, as long as its content is there and the table lets her see a card. The use log
/// tells of it first.
@Component
public class CardLinks {

    private final FamilyLinks links;
    private final Consultations consultations;
    private final Uses uses;

    CardLinks(FamilyLinks links, Consultations consultations, Uses uses) {
        this.links = links;
        this.consultations = consultations;
        this.uses = uses;
    }

    /// A link that opens, and what it is about.
    public record Opened(FamilyLink link, Consultation consultation) {}

    /// Opens a link and notes what for.
    ///
    /// @throws fi.otverkko.platform.kernel.Refusal.Unknown `family-link-unknown`
    public Opened open(LinkToken token, Action action) {
        var link = links.opened(token, Purpose.CARD, State.ACTIVE);
        var consultation = consultations
                .find(link.consultationId())
                .filter(it -> !it.retention().contentGone())
                .filter(it -> FamilySight.of(
                                it.response().answers(), link.holder().viewer())
                        .contains(Shown.FAMILY_CARD))
                .orElseThrow(FamilyLinks::unknown);
        uses.noteByLink(consultation.id(), link.id(), link.holder().part(), action);
        return new Opened(link, consultation);
    }
}
