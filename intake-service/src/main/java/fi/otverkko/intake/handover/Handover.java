package fi.otverkko.intake.handover;

import fi.otverkko.intake.recommendation.RecommendationView;
import fi.otverkko.intake.statement.StatementView;
import fi.otverkko.intake.text.CaseText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is taken along, readable.
///
/// @param language    `fi`, `sv` or `en`
/// @param takenOn     the day in Europe/Helsinki
/// @param noneBecause why nothing was recommended; null if something was
/// @param notKnown    what the group did not know; null if the requester did not say
/// @param statements  those that were delivered
record Handover(
        String consultationId,
        String referenceCode,
        String language,
        LocalDate takenOn,
        List<RecommendationView> items,
        @Nullable CaseText noneBecause,
        @Nullable CaseText notKnown,
        List<StatementView> statements) {

    Handover {
        items = List.copyOf(items);
        statements = List.copyOf(statements);
    }

    /// The same for each time that this statement is taken along.
    UUID statementId(int round) {
        return UUID.nameUUIDFromBytes(("statement " + round + ' ' + consultationId).getBytes(StandardCharsets.UTF_8));
    }

    /// The same for each time that this consultation is taken along.
    UUID planId() {
        return UUID.nameUUIDFromBytes(("care-plan " + consultationId).getBytes(StandardCharsets.UTF_8));
    }
}
