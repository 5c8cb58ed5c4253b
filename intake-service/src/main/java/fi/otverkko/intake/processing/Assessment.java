package fi.otverkko.intake.processing;

import fi.otverkko.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an impact assessment weighs and decides. Source: GDPR art. 35(7), 35(11) and 36(1); domain, PRI-08.
///
/// @param decision null while it is being written
/// @param reviewOn when it is looked at anew at the latest; null while it is being written
record Assessment(
        List<Risk> risks,
        @Nullable Decision decision,
        @Nullable LocalDate reviewOn) {

    /// One risk to those whom the data are about, and what is done against it.
    ///
    /// @param remaining how much of it is left with the measure
    record Risk(String risk, Level likelihood, Level severity, String measure, Level remaining) {}

    enum Level {
        LOW,
        MODERATE,
        HIGH
    }

    enum Decision {
        GO_ON,
        /// Once the measures are there.
        GO_ON_WITH_MEASURES,
        /// The supervisory authority is consulted first.
        ASK_AUTHORITY,
        STOP
    }

    Assessment {
        risks = List.copyOf(risks);
    }

    /// What is not there yet.
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (risks.isEmpty()) {
            missing.add("assessment.risks");
        }
        if (decision == null) {
            missing.add("assessment.decision");
        }
        if (reviewOn == null) {
            missing.add("assessment.reviewOn");
        }
        return missing;
    }

    /// With a high risk left nobody goes on without asking.
    ///
    /// @throws Refusal.Invalid `assessment-risk-remains`
    void requireDecidable() {
        boolean goesOn = decision == Decision.GO_ON || decision == Decision.GO_ON_WITH_MEASURES;
        if (goesOn && risks.stream().anyMatch(risk -> risk.remaining() == Level.HIGH)) {
            throw new Refusal.Invalid("assessment-risk-remains");
        }
    }
}
