package fi.otverkko.intake.disclosure;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.Disclosed;
import fi.otverkko.intake.statement.Statement;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.privacy.uselog.Use.Disclosure;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules of telling that something was given outside. Codes only: the letter itself, with its number and the name
/// of who asked, is in the county's own register of documents.
public final class Disclosing {

    /// Whom it was given to.
    enum Recipient {
        POLICE,
        PROSECUTOR,
        COURT,
        SOCIAL_WELFARE,
        HEALTH_CARE,
        SCHOOL,
        CLIENT,
        GUARDIAN,
        OTHER_AUTHORITY,
        /// The county's own client information system, which is the statutory register.
        COUNTY_SYSTEM
    }

    /// Why it may be given.
    enum Basis {
        /// The recipient has a right to it by law, and asked.
        RIGHT_BY_LAW,
        /// Whoever gives it has a duty by law to tell.
        DUTY_BY_LAW,
        /// The person concerned agreed.
        CONSENT,
        /// It is the person's own data.
        OWN_DATA,
        /// The requester's own statutory task: she takes it to her own register.
        OWN_TASK
    }

    /// What was given.
    enum Content {
        REQUEST,
        RECOMMENDATIONS,
        STATEMENT,
        PARTICIPANTS,
        USE_LOG
    }

    /// What happens.
    ///
    /// @throws Refusal.Conflict `consultation-state` once the content is erased: there is nothing left to give
    static List<ConsultationEvent> decide(
            Consultation consultation, Recipient recipient, Basis basis, Set<Content> content) {
        if (consultation.retention().contentGone()) {
            throw new Refusal.Conflict("consultation-state", consultation.state());
        }
        return List.of(disclosed(recipient, basis, content));
    }

    /// What goes outside when the requester takes the answer to the county's own system.
    public static Disclosed export(Consultation consultation) {
        boolean stated = consultation.statements().all().stream().anyMatch(Statement::delivered);
        return disclosed(
                Recipient.COUNTY_SYSTEM,
                Basis.OWN_TASK,
                stated ? Set.of(Content.RECOMMENDATIONS, Content.STATEMENT) : Set.of(Content.RECOMMENDATIONS));
    }

    private static Disclosed disclosed(Recipient recipient, Basis basis, Set<Content> content) {
        var what = content.stream().sorted().map(Content::name).collect(Collectors.joining("+"));
        return new Disclosed(basis.name(), new Disclosure(recipient.name(), what));
    }

    private Disclosing() {}
}
