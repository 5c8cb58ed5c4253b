package fi.otverkko.triage.screen;

import fi.otverkko.triage.screen.Criteria.Row;
import fi.otverkko.triage.screen.Criteria.Table;
import fi.otverkko.triage.screen.Criteria.TableRow;
import fi.otverkko.triage.screen.Inputs.Input;
import fi.otverkko.triage.screen.Inputs.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.Expression;
import org.kie.dmn.model.api.ItemDefinition;

/// Reads from a decision model what people are shown of it: inputs with their values, and the rows of
/// its tables with source and reasons. So nothing about the criteria is written down twice.
final class ModelReader {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern ROW_LETTER = Pattern.compile("[a-z]$");
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    static Criteria read(String version, String hash, Definitions definitions) {
        var types = definitions.getItemDefinition().stream()
                .collect(Collectors.toMap(ItemDefinition::getName, ModelReader::values));
        var rows = definitions.getDrgElement().stream()
                .flatMap(ModelReader::tables)
                .flatMap(ModelReader::rows)
                .toList();
        var tables = definitions.getDrgElement().stream()
                .flatMap(element -> tables(element).map(table -> table(element, table)))
                .toList();
        return new Criteria(version, hash, inputs(definitions, types), rows, values(types, "tAddon"), tables);
    }

    private static Inputs inputs(Definitions definitions, Map<String, List<String>> types) {
        var inputs = new LinkedHashMap<String, Input>();
        definitions.getItemDefinition().stream()
                .filter(type -> type.getName().equals("tAnswers"))
                .flatMap(type -> type.getItemComponent().stream())
                .forEach(component -> {
                    var type = component.getTypeRef().getLocalPart();
                    var kind = component.isIsCollection()
                            ? Kind.CODES
                            : switch (type) {
                                case "number" -> Kind.NUMBER;
                                case "tYesNo" -> Kind.YES_NO;
                                default -> Kind.CODE;
                            };
                    inputs.put(component.getName(), new Input(kind, values(types, type)));
                });
        return new Inputs(inputs);
    }

    private static List<String> values(Map<String, List<String>> types, String type) {
        return types.getOrDefault(type, List.of());
    }

    private static List<String> values(ItemDefinition type) {
        return type.getAllowedValues() == null
                ? List.of()
                : literals(type.getAllowedValues().getText());
    }

    private static List<String> literals(String text) {
        return LITERAL.matcher(text)
                .results()
                .map((MatchResult literal) -> literal.group(1))
                .toList();
    }

    private static Stream<DecisionTable> tables(DRGElement element) {
        Expression expression = switch (element) {
            case Decision decision -> decision.getExpression();
            case BusinessKnowledgeModel knowledge ->
                knowledge.getEncapsulatedLogic().getExpression();
            default -> null;
        };
        return expression instanceof DecisionTable table ? Stream.of(table) : Stream.empty();
    }

    private static Table table(DRGElement element, DecisionTable table) {
        return new Table(
                table.getId().replaceFirst("_table$", ""),
                Objects.requireNonNullElse(labelOf(element), element.getName()),
                table.getHitPolicy().name(),
                table.getRule().stream()
                        .map(rule -> new TableRow(row(table, rule), conditions(table, rule), gives(table, rule)))
                        .toList());
    }

    private static @Nullable String labelOf(DRGElement element) {
        return element.getLabel();
    }

    private static Map<String, String> conditions(DecisionTable table, DecisionRule rule) {
        var conditions = new LinkedHashMap<String, String>();
        for (int i = 0; i < table.getInput().size(); i++) {
            var test = rule.getInputEntry().get(i).getText().strip();
            if (!test.isEmpty() && !test.equals("-")) {
                conditions.put(table.getInput().get(i).getLabel(), test);
            }
        }
        return conditions;
    }

    private static Map<String, String> gives(DecisionTable table, DecisionRule rule) {
        var gives = new LinkedHashMap<String, String>();
        for (int i = 0; i < table.getOutput().size(); i++) {
            var outcome = rule.getOutputEntry().get(i).getText().strip();
            var name = table.getOutput().get(i).getName();
            if (!outcome.isEmpty() && !outcome.equals("null") && !outcome.equals("[]")) {
                gives.put(Objects.requireNonNullElse(name, "result"), outcome);
            }
        }
        return gives;
    }

    private static Stream<Row> rows(DecisionTable table) {
        return table.getRule().stream().map(rule -> row(table, rule));
    }

    private static Row row(DecisionTable table, DecisionRule rule) {
        var notes = new HashMap<String, String>();
        var names = new ArrayList<>(table.getAnnotation());
        for (int i = 0; i < names.size(); i++) {
            notes.put(names.get(i).getName(), rule.getAnnotationEntry().get(i).getText());
        }
        var texts = LANGUAGES.stream().collect(Collectors.toMap(each -> each, notes::get));
        return new Row(
                rule.getId(),
                ROW_LETTER.matcher(rule.getId()).replaceFirst(""),
                notes.getOrDefault("source", ""),
                texts);
    }

    private ModelReader() {}
}
