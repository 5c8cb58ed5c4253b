package fi.otverkko.intake.familycard;

import fi.otverkko.platform.privacy.uselog.UseLog;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// How often which roles used the data of a case, from its use log: no names, no accounts.
@Component
class Lookers {

    private static final int CHUNK = 500;

    private final UseLog log;

    Lookers(UseLog log) {
        this.log = log;
    }

    /// Uses by the part that somebody had, such as `REQUESTER`; of several parts the first counts.
    Map<String, Integer> of(String consultationId) {
        var counts = new TreeMap<String, Integer>();
        long last = 0;
        while (true) {
            var entries = log.entries(consultationId, last, CHUNK);
            for (var entry : entries) {
                counts.merge(first(entry.use().part()), 1, Integer::sum);
                last = entry.number();
            }
            if (entries.size() < CHUNK) {
                return counts;
            }
        }
    }

    private static String first(String parts) {
        int end = parts.indexOf('+');
        return end < 0 ? parts : parts.substring(0, end);
    }
}
