package fi.otverkko.broken.alpha;

import fi.otverkko.contracts.intake.v1.ConsultationAccepted;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class NosyController {

    public record Body(Map.@NotNull Entry<String, String> unheard) {}

    @Autowired
    @Nullable
    String injected;

    public ConsultationAccepted look() {
        return new ConsultationAccepted("id", "anna", Instant.now());
    }
}
