package fi.otverkko.network.border;

import fi.otverkko.network.border.Sharing.Wish;
import fi.otverkko.network.directory.Expert;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which experts are shown to the other areas, in the collection `sharedEntries`, by the expert's id.
///
/// Apart from the directory, so that what the other areas hear of an expert is numbered without gaps.
@Component
class SharedEntries {

    private final OutboxCollection entries;
    private final Border border;
    private final String area;

    SharedEntries(Outboxes outboxes, Border border, @Value("${ot.area}") String area) {
        this.entries = outboxes.collection("sharedEntries");
        this.border = border;
        this.area = area;
    }

    Sharing of(String expertId) {
        return entries.find(expertId).map(stored -> read(stored.state())).orElse(Sharing.NOT_YET);
    }

    /// Carries out a person's wish, and tells the other areas if something changes for them.
    ///
    /// @throws Refusal whatever [Sharing#after], [Border#crossing] and [Border#retracting] refuse
    Sharing wish(Expert expert, Call call, Wish wish) {
        entries.seed(expert.id(), Change.silent(write(Sharing.NOT_YET)));
        return entries.update(expert.id(), call, state -> change(expert, read(state), wish))
                .map(stored -> read(stored.state()))
                .orElseThrow();
    }

    private Change change(Expert expert, Sharing before, Wish wish) {
        var after = before.after(wish);
        var state = write(after);
        if (after.shared() == before.shared()) {
            return Change.silent(state);
        }
        return after.shared()
                ? BorderMessages.published(border, state, expert, area)
                : BorderMessages.withdrawn(border, state, expert, area);
    }

    private static Document write(Sharing sharing) {
        Instant since = sharing.since();
        LocalDate consentOn = sharing.consentOn();
        return new Document("shared", sharing.shared())
                .append("consentOn", consentOn == null ? null : consentOn.toString())
                .append("since", since == null ? null : Date.from(since));
    }

    private static Sharing read(Document state) {
        var consentOn = state.getString("consentOn");
        var since = state.getDate("since");
        return new Sharing(
                state.getBoolean("shared"),
                consentOn == null ? null : LocalDate.parse(consentOn),
                since == null ? null : since.toInstant());
    }
}
