package fi.otverkko.triage.screening;

import static fi.otverkko.triage.screening.ScreeningFixture.NOON;

import fi.otverkko.contracts.intake.v1.ConsultationDeclined;
import fi.otverkko.contracts.intake.v1.ConsultationReturned;
import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.contracts.intake.v1.ConsultationWithdrawn;
import fi.otverkko.contracts.intake.v1.ScreenAnswers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/// What intake tells of a consultation.
final class IntakeMessages {

    static final String REQUESTER = "00000000-0000-4000-8000-000000000001";

    /// Vignette V04: proposes YES, U3, M_CASE_TEAM, L_VIP_VAATU and T6_NEPSY.
    static final String CASE_TEAM = """
            {"groups": ["NEUROPSYCHIATRIC_COMPLEX", "COMPLEX_MULTI_SERVICE"], "servicesCount": 5,
             "sectors": ["SI", "SO", "TE"], "basicTried": "INSUFFICIENT", "specialTried": "PARTLY", "pingPong": true,
             "systemJammed": true, "violence": "NONE", "crimeSuspected": "NONE", "immediateDanger": false,
             "rarity": "COMMON", "localExpertise": "PARTLY", "schooling": "SEVERE", "childProtection": "NONE",
             "notice": "NOT_NEEDED"}""";

    /// Somebody is in danger: proposes TALK, U0.
    static final String DANGER = """
            {"groups": [], "sectors": [], "immediateDanger": true}""";

    static ConsultationSubmitted submitted(String consultationId, int round, String answers) {
        return submitted(consultationId, round, "CASE", answers);
    }

    static ConsultationSubmitted submitted(String consultationId, int round, String kind, String answers) {
        return new ConsultationSubmitted(
                consultationId,
                "OT-7Q4K2M",
                round,
                kind,
                "ANONYMOUS",
                REQUESTER,
                "SI",
                "fi",
                JsonMapper.shared().readValue(answers, ScreenAnswers.class),
                NOON.plus(Duration.ofDays(round)));
    }

    /// Given back after submission `round` and before the next.
    static ConsultationReturned returned(String consultationId, int round) {
        return new ConsultationReturned(
                consultationId,
                REQUESTER,
                "MORE_NEEDED",
                NOON.plus(Duration.ofDays(round)).plus(Duration.ofHours(1)));
    }

    static ConsultationWithdrawn withdrawn(String consultationId) {
        return new ConsultationWithdrawn(consultationId, REQUESTER, NOON.plus(Duration.ofDays(9)));
    }

    static ConsultationDeclined declined(String consultationId) {
        return new ConsultationDeclined(consultationId, REQUESTER, NOON.plus(Duration.ofDays(9)));
    }

    private IntakeMessages() {}
}
