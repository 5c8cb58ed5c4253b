package fi.otverkko.intake.questionnaire;

import fi.otverkko.intake.form.ScreenInput;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;

/// What must be so before a form is published. Source: domain §3 and §4.1.
final class FormRules {

    /// Questions that do not exist in the anonymous form: they could identify.
    private static final Set<String> NEVER = Set.of("B5b", "C3a", "C4", "C7", "D1", "D2", "D3", "D7", "D8", "J2");

    /// Asked in no form: they are not needed for consulting.
    private static final Set<String> NOT_ASKED = Set.of("D2", "D8");

    /// In which a name, a number or a day could stand.
    private static final Set<Item.Type> COULD_IDENTIFY = Set.of(Item.Type.STRING, Item.Type.DATE, Item.Type.INTEGER);

    private static final Pattern IDENTITY = Pattern.compile(
            "henkilötunnu|syntymäai|personbeteckning|födelse(tid|dag|datum)|identity code|date of birth|birth date",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Questionnaire newest;
    private final List<Wrong> wrong = new ArrayList<>();

    private FormRules(Questionnaire newest) {
        this.newest = newest;
    }

    /// All that is wrong with a form that is to follow the newest one of its name.
    ///
    /// @throws Refusal.Invalid `form-unsound`
    static void require(JsonNode json, Questionnaire newest) {
        var wrong = findings(json, newest);
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid("form-unsound", wrong);
        }
    }

    private static List<Wrong> findings(JsonNode json, Questionnaire newest) {
        try {
            var shape = FormShape.findings(json);
            if (!shape.isEmpty()) {
                return shape;
            }
            var rules = new FormRules(newest);
            rules.form(QuestionnaireReader.read(json));
            return rules.wrong;
        } catch (IllegalArgumentException | JsonNodeException outside) {
            return List.of(Wrong.of("item", "form-outside-subset"));
        }
    }

    private void form(Questionnaire form) {
        if (!form.url().equals(newest.url())) {
            wrong.add(Wrong.of("url", "one-of", newest.url()));
        }
        if (Version.parse(form.version())
                .filter(version -> version.compareTo(Version.of(newest)) > 0)
                .isEmpty()) {
            wrong.add(Wrong.of("version", "version-not-newer", newest.version()));
        }
        var mode = Optional.ofNullable(newest.identityMode());
        if (!mode.equals(Optional.ofNullable(form.identityMode()))) {
            wrong.add(Wrong.of("useContext", "one-of", mode.orElse("-")));
        }
        form.places()
                .values()
                .forEach(place -> identifiers(place.item(), mode.orElse("").equals("ANONYMOUS")));
        if (mode.isPresent()) {
            begins(form, "B1", "CASE", "GENERAL_THEME", "GUIDANCE");
            begins(form, "B2", mode.get());
            ScreenMapping.TABLE.forEach(row -> row.from().forEach(linkId -> supplies(form, linkId, row.input())));
        }
    }

    private void identifiers(Item item, boolean anonymous) {
        var linkId = item.linkId();
        if (NOT_ASKED.contains(linkId) || asksIdentity(item)) {
            wrong.add(Wrong.of(linkId, "asks-identity"));
        } else if (anonymous && (NEVER.contains(linkId) || COULD_IDENTIFY.contains(item.type()))) {
            wrong.add(Wrong.of(linkId, "never-anonymous"));
        }
    }

    private static boolean asksIdentity(Item item) {
        boolean free = item.type().isWritten() || item.type() == Item.Type.DATE;
        return free
                && item.wording().text().values().stream()
                        .anyMatch(text -> IDENTITY.matcher(text).find());
    }

    /// What a draft answers from its beginning must be there.
    private void begins(Questionnaire form, String linkId, String... codes) {
        if (form.item(linkId)
                .filter(item -> item.options().containsAll(List.of(codes)))
                .isEmpty()) {
            wrong.add(Wrong.of(linkId, "form-begins", String.join(", ", codes)));
        }
    }

    /// The screen must go on getting its inputs, in codes that it knows.
    private void supplies(Questionnaire form, String linkId, ScreenInput input) {
        var item = form.item(linkId);
        var before = newest.item(linkId).map(Item::type);
        if (item.isEmpty() || !item.map(Item::type).equals(before)) {
            wrong.add(Wrong.of(linkId, "screen-input-missing", input.wireName()));
            return;
        }
        for (var code : item.get().options()) {
            try {
                ScreenMapping.screen(new Answers(Map.of(linkId, List.of(code))));
            } catch (Refusal.Invalid unknown) {
                wrong.add(Wrong.of(linkId, "screen-code", code));
            }
        }
    }
}
