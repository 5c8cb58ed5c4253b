package fi.otverkko.intake.uselog;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.access.Actors;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.privacy.uselog.Use;
import fi.otverkko.platform.privacy.uselog.Use.Disclosure;
import fi.otverkko.platform.privacy.uselog.UseLog;
import fi.otverkko.platform.security.SignedIn;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes into the use log what whoever is calling does with a case.
@Component
public class Uses {

    /// What for: the case itself.
    private static final String CONSULTATION = "CONSULTATION";

    /// What for: to see that all is in order.
    private static final String OVERSIGHT = "OVERSIGHT";

    private final UseLog log;

    Uses(UseLog log) {
        this.log = log;
    }

    /// Whoever is calling.
    public Actor actor() {
        var caller = SignedIn.now().caller();
        return Actors.of(caller);
    }

    /// Returns when it is stored; if it throws, nothing may be answered.
    ///
    /// @param part as whom, such as `REQUESTER`
    public void note(String caseId, String part, Action action) {
        note(caseId, part, action, CONSULTATION);
    }

    /// The same for what is not about a consultation.
    ///
    /// @param reason what for, such as `GUIDANCE`
    public void note(String id, String part, Action action, String reason) {
        write(id, part, action, reason, null);
    }

    /// The same where something of the case goes outside.
    ///
    /// @param basis why it may, a code
    public void noteDisclosure(String caseId, String part, Action action, String basis, Disclosure disclosure) {
        write(caseId, part, action, basis, disclosure);
    }

    /// The same for who comes by a link and has no account: the link is the subject.
    ///
    /// @param part `GUARDIAN` or `YOUNG_PERSON`
    public void noteByLink(String caseId, String linkId, String part, Action action) {
        log.write(new Use(caseId, linkId, part, part, action.name(), CONSULTATION, null));
    }

    /// The same for the data-protection officer.
    ///
    /// @return the number of the entry
    public long noteOversight(String caseId, Action action) {
        return write(caseId, "DPO", action, OVERSIGHT, null);
    }

    private long write(String caseId, String part, Action action, String reason, @Nullable Disclosure disclosure) {
        var now = SignedIn.now();
        var caller = now.caller();
        var roles = caller.roles().stream().sorted().map(Role::name).collect(Collectors.joining("+"));
        return log.write(
                        new Use(caseId, caller.subject(), roles, part, action.name(), reason, now.client(), disclosure))
                .number();
    }
}
