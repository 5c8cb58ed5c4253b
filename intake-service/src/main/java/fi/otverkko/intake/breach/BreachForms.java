package fi.otverkko.intake.breach;

import fi.otverkko.intake.breach.Breach.Band;
import fi.otverkko.intake.breach.Breach.Category;
import fi.otverkko.intake.breach.Breach.Facts;
import fi.otverkko.intake.breach.Breach.Loss;
import fi.otverkko.intake.breach.Breach.Risk;
import fi.otverkko.intake.breach.Breach.State;
import fi.otverkko.intake.breach.Breach.Text;
import fi.otverkko.intake.text.CaseText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the register of breaches takes and gives over HTTP.
final class BreachForms {

    /// @param subjects how many people it is about, roughly
    record Assessment(
            @NotEmpty @Size(max = 3) Set<@NotNull Loss> losses,
            @NotEmpty @Size(max = 7) Set<@NotNull Category> categories,
            @NotNull Band subjects,
            @NotNull Risk risk,
            @NotNull CaseText description,
            @Nullable CaseText consequences,
            @Nullable CaseText measures) {

        Facts facts() {
            return new Facts(losses, categories, subjects, risk);
        }
    }

    record Opening(
            @NotNull Instant noticedAt, @NotNull @Valid Assessment assessment) {}

    /// @param delayReason needed if it was more than 72 hours after the breach was noticed
    record Notification(@NotNull Instant at, @Nullable CaseText delayReason) {}

    record Telling(@NotNull Instant at) {}

    record Closing(
            @Nullable CaseText notNotifiedBecause, @Nullable CaseText subjectsNotToldBecause) {}

    /// @param deadline  of the notification to the authority
    /// @param hoursLeft whole hours until then, negative after it; null once the clock has stopped
    record Summary(
            String id,
            State state,
            Instant noticedAt,
            Instant deadline,
            @Nullable Long hoursLeft,
            List<Loss> losses,
            List<Category> categories,
            Band subjects,
            Risk risk,
            @Nullable Instant authorityAt,
            @Nullable Instant subjectsAt) {

        static Summary of(Breach breach, Instant now) {
            var facts = breach.facts();
            return new Summary(
                    breach.id(),
                    breach.state(),
                    breach.noticedAt(),
                    breach.deadline(),
                    breach.hoursLeft(now),
                    facts.losses().stream().sorted().toList(),
                    facts.categories().stream().sorted().toList(),
                    facts.subjects(),
                    facts.risk(),
                    breach.authorityAt(),
                    breach.subjectsAt());
        }
    }

    record View(Summary summary, Map<Text, CaseText> texts) {

        static View of(Breach breach, Breaches breaches, Instant now) {
            var texts = new EnumMap<Text, CaseText>(Text.class);
            for (var kind : Text.values()) {
                var text = breaches.open(breach, kind);
                if (text != null) {
                    texts.put(kind, text);
                }
            }
            return new View(Summary.of(breach, now), texts);
        }
    }

    static final String ASSESSMENT = """
            {
              "losses": ["CONFIDENTIALITY"],
              "categories": ["CONTACT", "SOCIAL_WELFARE"],
              "subjects": "UNDER_10",
              "risk": "RISK",
              "description": "Viesti lähti väärään yksikköön.",
              "measures": "Vastaanottaja on hävittänyt viestin."
            }""";

    static final String OPENING = """
            {
              "noticedAt": "2026-11-20T08:15:00Z",
              "assessment": {
                "losses": ["CONFIDENTIALITY"],
                "categories": ["CONTACT"],
                "subjects": "ONE",
                "risk": "UNKNOWN",
                "description": "Viesti lähti väärään yksikköön."
              }
            }""";

    static final String NOTIFICATION = """
            {"at": "2026-11-20T15:00:00Z"}""";

    static final String TELLING = """
            {"at": "2026-11-20T16:00:00Z"}""";

    private BreachForms() {}
}
