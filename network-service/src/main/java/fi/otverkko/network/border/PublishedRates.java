package fi.otverkko.network.border;

import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What was published of the area's counts, in the collection `publishedRates`, by area, year and client group: written
/// once and never changed, so that the same question has the same answer for good.
@Component
public class PublishedRates {

    private final OutboxCollection rates;
    private final Border border;
    private final String area;

    PublishedRates(Outboxes outboxes, Border border, @Value("${ot.area}") String area) {
        this.rates = outboxes.collection("publishedRates");
        this.border = border;
        this.area = area;
    }

    /// Publishes a row of a year's table, unless it was published before: then that stays, whatever is said now.
    ///
    /// @param yes  cases decided `YES`, rounded; 0 where hidden. Likewise the others
    public void publish(int year, String clientGroup, int yes, int talk, int no) {
        var id = area + "-" + year + "-" + clientGroup;
        if (rates.find(id).isEmpty()) {
            var state = new Document("year", year)
                    .append("clientGroup", clientGroup)
                    .append("yes", yes)
                    .append("talk", talk)
                    .append("no", no);
            rates.seed(id, BorderMessages.rates(border, state, id, area));
        }
    }

    /// Every row of the year has been published.
    public void complete(int year) {
        rates.seed(complete(area, year), Change.silent(new Document("year", year)));
    }

    public boolean isPublished(int year) {
        return rates.find(complete(area, year)).isPresent();
    }

    private static String complete(String area, int year) {
        return area + "-" + year;
    }
}
