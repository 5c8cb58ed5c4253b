package fi.otverkko.intake.breach;

import fi.otverkko.intake.breach.Breach.Band;
import fi.otverkko.intake.breach.Breach.Category;
import fi.otverkko.intake.breach.Breach.Facts;
import fi.otverkko.intake.breach.Breach.Loss;
import fi.otverkko.intake.breach.Breach.Risk;
import fi.otverkko.intake.breach.Breach.State;
import fi.otverkko.intake.breach.Breach.Text;
import fi.otverkko.intake.breach.Breach.Upkeep;
import fi.otverkko.intake.text.SealedText;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// A [Breach] as a document. Text goes in and out sealed.
final class BreachDocument {

    static Document write(Breach breach) {
        var facts = breach.facts();
        var texts = new Document();
        breach.texts().forEach((kind, text) -> texts.append(kind.name(), new Binary(text.bytes())));
        return new Document("noticedAt", Date.from(breach.noticedAt()))
                .append(
                        "losses",
                        facts.losses().stream().sorted().map(Loss::name).toList())
                .append(
                        "categories",
                        facts.categories().stream().sorted().map(Category::name).toList())
                .append("subjects", facts.subjects().name())
                .append("risk", facts.risk().name())
                .append("state", breach.state().name())
                .append("texts", texts)
                .append("authorityAt", date(breach.authorityAt()))
                .append("subjectsAt", date(breach.subjectsAt()))
                .append("reminded", breach.upkeep().reminded())
                .append("closedAt", date(breach.upkeep().closedAt()))
                .append("erasedAt", date(breach.upkeep().erasedAt()));
    }

    static Breach read(String id, Document document) {
        return new Breach(
                id,
                document.getDate("noticedAt").toInstant(),
                new Facts(
                        codes(document, "losses", Loss::valueOf),
                        codes(document, "categories", Category::valueOf),
                        Band.valueOf(document.getString("subjects")),
                        Risk.valueOf(document.getString("risk"))),
                State.valueOf(document.getString("state")),
                texts(Objects.requireNonNull(document.get("texts", Document.class))),
                moment(document, "authorityAt"),
                moment(document, "subjectsAt"),
                new Upkeep(
                        document.getBoolean("reminded", false),
                        moment(document, "closedAt"),
                        moment(document, "erasedAt")));
    }

    private static <E> Set<E> codes(Document document, String name, Function<String, E> reader) {
        return document.getList(name, String.class).stream().map(reader).collect(Collectors.toSet());
    }

    private static Map<Text, SealedText> texts(Document document) {
        var texts = new EnumMap<Text, SealedText>(Text.class);
        document.forEach((kind, bytes) -> texts.put(Text.valueOf(kind), new SealedText(((Binary) bytes).getData())));
        return texts;
    }

    private static @Nullable Date date(@Nullable Instant moment) {
        return moment == null ? null : Date.from(moment);
    }

    private static @Nullable Instant moment(Document document, String name) {
        var date = document.getDate(name);
        return date == null ? null : date.toInstant();
    }

    private BreachDocument() {}
}
