package fi.otverkko.network.border;

import fi.otverkko.contracts.network.v1.DirectoryEntryPublished;
import fi.otverkko.contracts.network.v1.DirectoryEntryWithdrawn;
import fi.otverkko.network.directory.Expert;
import fi.otverkko.network.directory.Theme;
import fi.otverkko.platform.messaging.Change;
import org.bson.Document;

/// What the other areas get to know of an expert: what can be asked for, neither account nor title nor unit.
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

    private BorderMessages() {}
}
