package fi.otverkko.intake.questionnaire;

import fi.otverkko.intake.form.Screen;
import fi.otverkko.intake.form.ScreenInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From the answers to the inputs of the OT screen, one row for each input. Source: domain §4.1, "From the form to the
/// inputs". What was not answered gives no value: unknown is never "no".
public final class ScreenMapping {

    private static final String UNKNOWN = "UNKNOWN";

    /// One row of the table.
    ///
    /// @param from the questions that it looks at
    record Row(ScreenInput input, List<String> from, Reading reading) {}

    /// How an input is read from the answers; null if it is not known.
    @FunctionalInterface
    interface Reading {
        @Nullable
        Object of(Answers answers);
    }

    static final List<Row> TABLE = List.of(
            row(ScreenInput.GROUPS, answers -> known(answers, "E1"), "E1"),
            row(ScreenInput.IMMEDIATE_DANGER, answers -> yesNo(answers, "A1"), "A1"),
            row(ScreenInput.NOTICE, answers -> answers.code("A2"), "A2"),
            row(ScreenInput.CRIME_SUSPECTED, ScreenMapping::crime, "A3"),
            row(ScreenInput.QUESTION, ScreenMapping::question, "B1", "M2"),
            row(
                    ScreenInput.REQUESTER_IS_CHILDS_SOCIAL_WORKER,
                    answers -> answers.has("B6") ? answers.all("B6").getFirst() : null,
                    "B6"),
            row(ScreenInput.VIOLENCE, answers -> answers.code("G1"), "G1"),
            row(ScreenInput.FAMILY_HOMICIDE_RISK, answers -> yesNo(answers, "G3"), "G3"),
            row(ScreenInput.SERVICES_COUNT, ScreenMapping::services, "H1a", "H1r"),
            row(ScreenInput.SECTORS, ScreenMapping::sectors, "H1a", "H1r", "H1c"),
            row(ScreenInput.BASIC_TRIED, answers -> tried(answers, "H3"), "H3a", "H3r", "H3c"),
            row(ScreenInput.SPECIAL_TRIED, answers -> tried(answers, "H4"), "H4a", "H4r", "H4c"),
            row(ScreenInput.SYSTEM_JAMMED, answers -> is(answers.code("H2"), "NOBODY"), "H2"),
            row(ScreenInput.ALL_EXHAUSTED, answers -> yesNo(answers, "H5"), "H5"),
            row(ScreenInput.PING_PONG, answers -> yesNo(answers, "H6"), "H6"),
            row(ScreenInput.CHILD_PROTECTION, answers -> answers.code("H7"), "H7"),
            row(
                    ScreenInput.SCHOOLING,
                    answers -> "DOES_NOT_APPLY".equals(answers.code("I1")) ? "OK" : answers.code("I1"),
                    "I1"),
            row(ScreenInput.SELF_HARM, answers -> answers.code("J3"), "J3"),
            row(ScreenInput.HONOUR, answers -> holds(answers, "K1", "HONOUR"), "K1"),
            row(ScreenInput.ABDUCTION, answers -> holds(answers, "K1", "ABDUCTION"), "K1"),
            row(ScreenInput.TRAFFICKING, answers -> holds(answers, "K1", "TRAFFICKING"), "K1"),
            row(ScreenInput.RADICALISATION, answers -> holds(answers, "K1", "RADICALISATION"), "K1"),
            row(ScreenInput.CROSS_BORDER, ScreenMapping::crossBorder, "K1", "K2", "E1"),
            row(ScreenInput.SUDDEN_NEED, answers -> is(answers.code("K4"), "WITHIN_7_DAYS"), "K4"),
            row(ScreenInput.CARE_AND_PROTECTION, answers -> yesNo(answers, "L3"), "L3"),
            row(ScreenInput.RARITY, answers -> answers.code("E4"), "E4"),
            row(ScreenInput.LOCAL_EXPERTISE, answers -> answers.code("E5"), "E5"));

    /// What the screen is told.
    ///
    /// @param answers such as [Check] keeps: to questions that are asked
    public static Screen screen(Answers answers) {
        var inputs = new LinkedHashMap<String, @Nullable Object>();
        TABLE.forEach(row -> inputs.put(row.input().wireName(), row.reading().of(answers)));
        return Screen.of(inputs);
    }

    private static Row row(ScreenInput input, Reading reading, String... from) {
        return new Row(input, List.of(from), reading);
    }

    private static @Nullable Object known(Answers answers, String linkId) {
        return answers.has(linkId) ? answers.codes(linkId) : null;
    }

    private static @Nullable Object yesNo(Answers answers, String linkId) {
        return is(answers.code(linkId), "YES");
    }

    /// Whether it is that code; what was expressly not known stays so.
    private static @Nullable Object is(@Nullable String answer, String code) {
        return answer == null || answer.equals(UNKNOWN) ? answer : (Object) answer.equals(code);
    }

    private static @Nullable Object holds(Answers answers, String linkId, String code) {
        return answers.has(linkId) ? (Object) answers.codes(linkId).contains(code) : null;
    }

    /// The gravest that is named.
    private static @Nullable Object crime(Answers answers) {
        return Stream.of("SEXUAL", "ASSAULT", UNKNOWN, "NONE")
                .filter(answers.codes("A3")::contains)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object question(Answers answers) {
        var wish = answers.code("B1");
        return "CASE".equals(wish) && answers.codes("M2").contains("STATEMENT") ? "STATEMENT" : wish;
    }

    private static @Nullable Object services(Answers answers) {
        int rows = answers.rows("H1r").size();
        return "NO".equals(answers.code("H1a")) ? (Object) 0 : rows > 0 ? (Object) rows : null;
    }

    private static @Nullable Object sectors(Answers answers) {
        return services(answers) == null
                ? null
                : answers.rows("H1r").stream()
                        .map(row -> row.code("H1c"))
                        .filter(Objects::nonNull)
                        .filter(sector -> !sector.equals("OTHER"))
                        .distinct()
                        .toList();
    }

    private static @Nullable Object tried(Answers answers, String question) {
        var results = answers.rows(question + 'r').stream()
                .map(row -> Objects.requireNonNullElse(row.code(question + 'c'), UNKNOWN))
                .toList();
        if (results.contains("SUFFICIENT")) {
            return "SUFFICIENT";
        }
        for (var same : List.of("INSUFFICIENT", UNKNOWN)) {
            if (!results.isEmpty() && results.stream().allMatch(same::equals)) {
                return same;
            }
        }
        if (!results.isEmpty()) {
            return "PARTLY";
        }
        return "NOTHING_TRIED".equals(answers.code(question + 'a')) ? "NOT_TRIED" : UNKNOWN;
    }

    private static @Nullable Object crossBorder(Answers answers) {
        boolean named = answers.codes("K1").contains("ABDUCTION")
                || answers.has("K2")
                || answers.codes("E1").contains("INTERNATIONAL_SUDDEN");
        return named ? (Object) true : answers.has("K1") && answers.has("E1") ? (Object) false : null;
    }

    private ScreenMapping() {}
}
