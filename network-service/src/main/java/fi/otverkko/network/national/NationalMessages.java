package fi.otverkko.network.national;

import fi.otverkko.contracts.Shareable;
import fi.otverkko.contracts.network.v1.DecisionRatesPublished;
import fi.otverkko.contracts.network.v1.DirectoryEntryPublished;
import fi.otverkko.contracts.network.v1.DirectoryEntryWithdrawn;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Forms;
import fi.otverkko.platform.messaging.Inbox;
import fi.otverkko.platform.messaging.NationalTopic;
import fi.otverkko.platform.messaging.Received;
import java.time.DateTimeException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What this area hears of the others, and whom it believes.
///
/// A message counts only if its `ce_source` is that of the area whose topic it came by, and if it says
/// nothing but what its contract has room for. All else is kept as a refusal, at once and without another
/// try, so that one area's mistakes never hold up what the others say.
@Configuration(proxyBeanMethods = false)
class NationalMessages {

    /// Bound by pattern to `national.directory` as it is called here: our own, the hub's and, through the
    /// hub, the other areas'. The pattern leaves no room for dead letters, whose topics end alike.
    @Bean
    static Consumer<Message<byte[]>> nationalDirectory(
            JsonMapper json, NationalEntries entries, NationalRefusals refusals, @Value("${ot.area}") String area) {
        var inbox = new Inbox(json)
                .on(DirectoryEntryPublished.class, (event, received) -> {
                    check(event, event.areaCode(), event.entryId(), received);
                    entries.learn(entry(event), received);
                })
                .on(DirectoryEntryWithdrawn.class, (event, received) -> {
                    check(event, event.areaCode(), event.entryId(), received);
                    entries.learn(NationalEntry.withdrawn(event.areaCode(), event.entryId()), received);
                });
        return message -> hear(message, inbox, refusals, area);
    }

    /// Bound likewise to `national.statistics`.
    @Bean
    static Consumer<Message<byte[]>> nationalStatistics(
            JsonMapper json, NationalRates rates, NationalRefusals refusals, @Value("${ot.area}") String area) {
        var inbox = new Inbox(json).on(DecisionRatesPublished.class, (event, received) -> {
            check(event, event.areaCode(), event.rateId(), received);
            rates.learn(rate(event), received);
        });
        return message -> hear(message, inbox, refusals, area);
    }

    private static void hear(Message<byte[]> message, Inbox inbox, NationalRefusals refusals, String area) {
        var topic = NationalTopic.of(String.valueOf(message.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC)), area)
                .orElseThrow(() -> new IllegalArgumentException("came by no national topic"));
        var doubt = topic.doubt(Inbox.attribute(message, "source"));
        if (doubt.isPresent()) {
            refusals.keep(message, topic.speaker(), doubt.get());
            return;
        }
        try {
            inbox.accept(message);
        } catch (Refusal.Invalid refusal) {
            refusals.keep(message, topic.speaker(), refusal.code());
        } catch (IllegalArgumentException | DateTimeException | JacksonException unreadable) {
            refusals.keep(message, topic.speaker(), "unreadable");
        }
    }

    private static <E extends Record & Shareable> void check(
            E event, String areaCode, String aggregateId, Received received) {
        if (!Forms.faults(event).isEmpty()) {
            throw new Refusal.Invalid("form");
        }
        if (!areaCode.equals(received.area()) || !aggregateId.equals(received.aggregateId())) {
            throw new Refusal.Invalid("content-disagrees");
        }
    }

    /// What no border of ours lets out is not believed either: a number that is no multiple of five might be a true
    /// one.
    private static NationalRate rate(DecisionRatesPublished event) {
        if (!event.rateId().equals(event.areaCode() + "-" + event.year() + "-" + event.clientGroup())) {
            throw new Refusal.Invalid("content-disagrees");
        }
        if (IntStream.of(event.yes(), event.talk(), event.no()).anyMatch(count -> count < 0 || count % 5 != 0)) {
            throw new Refusal.Invalid("form");
        }
        return new NationalRate(
                event.areaCode(), event.year(), event.clientGroup(), event.yes(), event.talk(), event.no());
    }

    private static NationalEntry entry(DirectoryEntryPublished event) {
        return new NationalEntry(
                event.areaCode(),
                event.entryId(),
                true,
                event.profession(),
                event.sector(),
                event.themes(),
                event.languages());
    }
}
