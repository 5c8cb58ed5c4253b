package fi.otverkko.network.border;

import fi.otverkko.contracts.network.v1.DecisionRatesPublished;
import fi.otverkko.contracts.network.v1.DirectoryEntryPublished;
import fi.otverkko.contracts.network.v1.DirectoryEntryWithdrawn;
import fi.otverkko.network.directory.Expert;
import fi.otverkko.network.directory.Theme;
import fi.otverkko.platform.messaging.Change;
import org.bson.Document;

/// What the other areas get to know of an expert: what can be asked for, neither account nor title nor unit. And of the
/// area's cases: counts in which nobody can be found.
final class BorderMessages {

    static Change published(Border border, Document state, Expert expert, String area) {
        return border.crossing(
                state,
                new DirectoryEntryPublished(
                        expert.id(),
                        area,
                        expert.profession(),
                        expert.sector().name(),
                        expert.themes().stream().map(Theme::name).toList(),
                        expert.languages()));
    }

    static Change withdrawn(Border border, Document state, Expert expert, String area) {
        return border.retracting(state, new DirectoryEntryWithdrawn(expert.id(), area), DirectoryEntryPublished.class);
    }

    static Change rates(Border border, Document state, String id, String area) {
        return border.crossing(
                state,
                new DecisionRatesPublished(
                        id,
                        area,
                        state.getInteger("year"),
                        state.getString("clientGroup"),
                        state.getInteger("yes"),
                        state.getInteger("talk"),
                        state.getInteger("no")));
    }

    private BorderMessages() {}
}
