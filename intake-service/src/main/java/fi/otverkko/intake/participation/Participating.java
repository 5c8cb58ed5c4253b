package fi.otverkko.intake.participation;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Progress;
import fi.otverkko.intake.familylink.FamilyLink;
import fi.otverkko.intake.familylink.FamilyLink.Informed;
import fi.otverkko.intake.familylink.FamilyLink.Purpose;
import fi.otverkko.intake.familylink.FamilyLink.State;
import fi.otverkko.intake.familylink.FamilyLinks;
import fi.otverkko.intake.familylink.LinkToken;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.intake.uselog.Uses;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// What the holder of a link does with her own section. The use log tells of it before it is answered or stored.
@Component
class Participating {

    private final FamilyLinks links;
    private final Consultations consultations;
    private final Contributions contributions;
    private final OwnTexts texts;
    private final ProcessingInformation information;
    private final Uses uses;
    private final Clock clock;

    Participating(
            FamilyLinks links,
            Consultations consultations,
            Contributions contributions,
            OwnTexts texts,
            ProcessingInformation information,
            Uses uses,
            Clock clock) {
        this.links = links;
        this.consultations = consultations;
        this.contributions = contributions;
        this.texts = texts;
        this.information = information;
        this.uses = uses;
        this.clock = clock;
    }

    /// A link that opens, and what it is about.
    record Opened(FamilyLink link, Consultation consultation) {

        /// Whether the form is still being filled in.
        boolean mayWrite() {
            return consultation.progress().in(Progress.State.DRAFT, Progress.State.RETURNED);
        }
    }

    /// Opens the link and notes that its holder was told how data is processed.
    ///
    /// @throws Refusal.Unknown `family-link-unknown`
    Opened open(LinkToken token, String language) {
        var opened = opened(token, State.ACTIVE);
        note(opened, Action.FAMILY_LINK_OPENED);
        var told = new Informed(information.version(), language, now());
        links.change(opened.link().id(), link -> link.informed(told));
        return opened;
    }

    /// What was said so far.
    Contributions.Held said(Opened opened) {
        return contributions.get(opened.consultation().id(), opened.link().holder());
    }

    /// Saves what is said now; the same again changes nothing.
    ///
    /// @param seen the edition that she had seen
    /// @throws Refusal.Unknown  `family-link-unknown`
    /// @throws Refusal.Conflict `family-section-sent` once the form was sent
    /// @throws Refusal.Stale    `edition-stale`
    /// @throws Refusal.Invalid  as [OwnTexts#sealed]
    Contributions.Held save(LinkToken token, long seen, OwnWriting writing) {
        var opened = opened(token, State.ACTIVE);
        requireWriting(opened);
        var link = opened.link();
        var next = new Contribution(
                opened.consultation().id(),
                link.holder(),
                texts.sealed(opened.consultation(), link.holder(), writing),
                writing.stances(),
                link.id(),
                now(),
                false);
        note(opened, Action.OWN_SECTION_SAVED);
        return contributions.save(call(token, link, seen, writing), next);
    }

    /// She is ready: the link ends. Again changes nothing.
    ///
    /// @throws Refusal.Unknown `family-link-unknown`
    void finish(LinkToken token) {
        var opened = opened(token, State.ACTIVE, State.FINISHED);
        note(opened, Action.OWN_SECTION_FINISHED);
        var now = now();
        contributions.change(opened.consultation().id(), opened.link().holder(), Contribution::finished);
        links.change(opened.link().id(), link -> link.finished(now));
    }

    private Opened opened(LinkToken token, State... states) {
        var link = links.opened(token, Purpose.FILL_IN, states);
        var consultation = consultations
                .find(link.consultationId())
                .filter(it -> !it.retention().contentGone())
                .filter(it -> !it.progress().in(Progress.State.WITHDRAWN, Progress.State.DECLINED))
                .orElseThrow(FamilyLinks::unknown);
        return new Opened(link, consultation);
    }

    private static void requireWriting(Opened opened) {
        if (!opened.mayWrite()) {
            throw new Refusal.Conflict("family-section-sent");
        }
    }

    /// The link stands in for an account, and what is said for a key: who says the same of the same edition repeats
    /// herself. The token is in the hash, so that what is stored of it lets nobody try out what was said.
    private static Call call(LinkToken token, FamilyLink link, long seen, OwnWriting writing) {
        var said = token.secret() + '\n' + seen + '\n' + writing.content();
        return Call.of(link.id(), "own-section", said, said.getBytes(StandardCharsets.UTF_8), OptionalLong.of(seen));
    }

    private void note(Opened opened, Action action) {
        uses.noteByLink(
                opened.consultation().id(),
                opened.link().id(),
                opened.link().holder().part(),
                action);
    }

    private Instant now() {
        return clock.instant();
    }
}
