package fi.otverkko.docstore.words;

import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/// The words in one command: `find`, `find.sort`, `filter $gt`, `update $push $slice`, `stage $match`,
/// `value binary 4`. Never a field's name nor a value.
final class Words {

    /// What every command carries, or what only says how to send it.
    private static final Set<String> ENVELOPE = Set.of("$db", "lsid", "$readPreference", "$clusterTime", "txnNumber");

    private final Set<String> found = new TreeSet<>();

    static Set<String> of(String name, BsonDocument command) {
        var words = new Words();
        words.command(name, command);
        return words.found;
    }

    private void command(String name, BsonDocument command) {
        found.add(name);
        command.forEach((option, value) -> {
            if (!option.equals(name) && !ENVELOPE.contains(option)) {
                option(name, option, value);
            }
        });
    }

    private void option(String command, String option, BsonValue value) {
        found.add(command + "." + option);
        values(value);
        switch (option) {
            case "filter", "query", "q" -> operators("filter", value);
            case "update", "u" -> update(value);
            case "projection", "fields" -> operators("projection", value);
            case "pipeline" -> stages(value);
            case "updates", "deletes", "indexes" ->
                value.asArray()
                        .forEach(each -> each.asDocument()
                                .forEach((inner, innerValue) -> option(command + "." + option, inner, innerValue)));
            case "partialFilterExpression" -> operators("filter", value);
            default -> {} // its name is all that matters
        }
    }

    private void update(BsonValue update) {
        if (update.isArray()) {
            found.add("update by pipeline");
            stages(update);
        } else if (update.asDocument().keySet().stream().noneMatch(key -> key.startsWith("$"))) {
            found.add("update by replacement");
        } else {
            update.asDocument().forEach((operator, fields) -> {
                found.add("update " + operator);
                operators("update " + operator, fields);
                if (fields.isDocument() && fields.asDocument().keySet().stream().anyMatch(key -> key.contains("$"))) {
                    found.add("update by position");
                }
            });
        }
    }

    private void stages(BsonValue pipeline) {
        pipeline.asArray()
                .forEach(stage -> stage.asDocument().forEach((name, body) -> {
                    found.add("stage " + name);
                    operators(name.equals("$match") ? "filter" : "expression", body);
                }));
    }

    private void operators(String place, BsonValue value) {
        switch (value) {
            case BsonDocument document ->
                document.forEach((key, inner) -> {
                    if (key.startsWith("$")) {
                        found.add(place + " " + key);
                    }
                    operators(place, inner);
                });
            case BsonValue list when list.isArray() -> list.asArray().forEach(each -> operators(place, each));
            default -> {}
        }
    }

    /// Values of a kind that the embedded store may not keep as they are.
    private void values(BsonValue value) {
        if (value.isDocument()) {
            value.asDocument().values().forEach(this::values);
        } else if (value.isArray()) {
            value.asArray().forEach(this::values);
        } else if (value.isBinary()) {
            found.add("value binary " + value.asBinary().getType());
        } else if (value.isDecimal128() || value.isTimestamp() || value.isRegularExpression() || value.isDBPointer()) {
            found.add("value " + value.getBsonType().name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
