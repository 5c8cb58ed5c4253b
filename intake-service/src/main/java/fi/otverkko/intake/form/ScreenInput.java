package fi.otverkko.intake.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The inputs of the OT screen, with the name and the values that each may take. Source: OT screen 1.0,
/// inputs (domain §4.1, read as §4.3a (0) says).
public enum ScreenInput {
    GROUPS(
            "groups",
            Form.CODES,
            "COMPLEX_MULTI_SERVICE",
            "VIOLENCE_AGAINST_CHILD",
            "DEMANDING_SEPARATION",
            "SUBSTITUTE_CARE_DEMANDING",
            "MIGRATION_CULTURE_LANGUAGE",
            "NEUROPSYCHIATRIC_COMPLEX",
            "FUNCTIONAL_DISORDER",
            "RARE_DISEASE",
            "INTELLECTUAL_DISABILITY_PSYCHIATRY",
            "SEVERE_DEVELOPMENT_RISK",
            "INTERNATIONAL_SUDDEN",
            "CHILD_YOUTH_FORENSIC_PSYCHIATRY",
            "YOUTH_SEVERE_SUBSTANCE_USE",
            "DISABILITY_DEMANDING",
            "INTERGENERATIONAL_DISADVANTAGE",
            "VIP_YOUTH_TRANSITION",
            "FITS_NONE"),
    SERVICES_COUNT("servicesCount", Form.COUNT),
    SECTORS("sectors", Form.CODES, "SI", "SO", "TE", "POLICE", "NGO"),
    BASIC_TRIED("basicTried", Form.CODE, "NOT_TRIED", "PARTLY", "INSUFFICIENT", "SUFFICIENT", "UNKNOWN"),
    SPECIAL_TRIED("specialTried", Form.CODE, "NOT_TRIED", "PARTLY", "INSUFFICIENT", "SUFFICIENT", "UNKNOWN"),
    ALL_EXHAUSTED("allExhausted", Form.FLAG),
    PING_PONG("pingPong", Form.FLAG),
    SYSTEM_JAMMED("systemJammed", Form.FLAG),
    VIOLENCE("violence", Form.CODE, "NONE", "PAST", "SUSPECTED", "ONGOING", "THREAT", "UNKNOWN"),
    FAMILY_HOMICIDE_RISK("familyHomicideRisk", Form.FLAG),
    IMMEDIATE_DANGER("immediateDanger", Form.FLAG),
    CRIME_SUSPECTED("crimeSuspected", Form.CODE, "NONE", "ASSAULT", "SEXUAL", "UNKNOWN"),
    SELF_HARM("selfHarm", Form.CODE, "NONE", "EARLIER", "NOW", "UNKNOWN"),
    SUDDEN_NEED("suddenNeed", Form.FLAG),
    CROSS_BORDER("crossBorder", Form.FLAG),
    RARITY("rarity", Form.CODE, "COMMON", "RARE", "NEVER_SEEN", "UNKNOWN"),
    LOCAL_EXPERTISE("localExpertise", Form.CODE, "YES", "PARTLY", "NO", "UNKNOWN"),
    CARE_AND_PROTECTION("careAndProtection", Form.FLAG),
    SCHOOLING("schooling", Form.CODE, "OK", "WEAKENED", "SEVERE", "UNKNOWN"),
    CHILD_PROTECTION("childProtection", Form.CODE, "NONE", "OPEN_CARE", "PLACED", "AFTERCARE", "UNKNOWN"),
    NOTICE("notice", Form.CODE, "MADE", "NOT_MADE", "NOT_NEEDED", "UNKNOWN"),
    HONOUR("honour", Form.FLAG),
    ABDUCTION("abduction", Form.FLAG),
    TRAFFICKING("trafficking", Form.FLAG),
    RADICALISATION("radicalisation", Form.FLAG),
    REQUESTER_IS_CHILDS_SOCIAL_WORKER("requesterIsChildsSocialWorker", Form.FLAG),
    QUESTION("question", Form.CODE, "CASE", "STATEMENT", "GENERAL_THEME", "GUIDANCE");

    /// What an answer looks like.
    enum Form {
        /// One of the values.
        CODE,
        /// Any number of the values.
        CODES,
        /// Yes, no, or `UNKNOWN` said expressly.
        FLAG,
        /// A whole number from 0.
        COUNT
    }

    private final String wireName;
    private final Form form;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> values;

    ScreenInput(String wireName, Form form, String... values) {
        this.wireName = wireName;
        this.form = form;
        this.values = List.of(values);
    }

    /// The name in JSON, in the stored document and in the decision model.
    public String wireName() {
        return wireName;
    }

    Form form() {
        return form;
    }

    List<String> codes() {
        return values;
    }

    static Optional<ScreenInput> named(String name) {
        return Arrays.stream(ScreenInput.values())
                .filter(input -> input.wireName.equals(name))
                .findFirst();
    }
}
