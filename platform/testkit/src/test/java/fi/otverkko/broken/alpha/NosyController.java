package fi.otverkko.broken.alpha;

import fi.otverkko.contracts.intake.v1.ConsultationAccepted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class NosyController {

    @Autowired
    @Nullable
    String injected;

    public ConsultationAccepted look() {
        return new ConsultationAccepted("id", "anna", Instant.now());
    }
}
