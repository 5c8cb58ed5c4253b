package fi.otverkko.intake.request;

import fi.otverkko.intake.consultation.Consultations;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/// Reference codes that no consultation has yet.
@Component
class FreeCodes {

    private final Consultations consultations;
    private final SecureRandom chance = new SecureRandom();

    FreeCodes(Consultations consultations) {
        this.consultations = consultations;
    }

    String next() {
        String code;
        do {
            code = ReferenceCodes.random(chance);
        } while (consultations.isTaken(code));
        return code;
    }
}
