package fi.otverkko.intake.statement;

import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Keys;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A [Statement] as the API shows it to those who may read the case; to the requester once it is delivered.
///
/// @param binding always false: the group has no power to decide. Source: Child Welfare Act, section 14
public record StatementView(
        int round,
        CaseText text,
        List<Statement.Expert> experts,
        String presentedBy,
        @Nullable Instant deliveredAt,
        boolean binding) {

    /// Those of a case that may be shown, readable.
    ///
    /// @param drafts whether also those that are not delivered yet
    public static List<StatementView> of(String caseId, Statements statements, boolean drafts, CaseTexts texts) {
        return statements.all().stream()
                .filter(statement -> drafts || statement.delivered())
                .map(statement -> of(caseId, statement, texts))
                .toList();
    }

    private static StatementView of(String caseId, Statement statement, CaseTexts texts) {
        return new StatementView(
                statement.round(),
                texts.open(caseId, Keys.statement(statement.round()), statement.text()),
                statement.experts(),
                statement.presentedBy(),
                statement.deliveredAt(),
                false);
    }
}
