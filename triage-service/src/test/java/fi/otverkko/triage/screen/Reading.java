package fi.otverkko.triage.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A second reading of the screen's rules in plain Java, written from their description in words and
/// sharing nothing with the decision model: what two careful readers must agree on.
final class Reading {

    /// What the screen must answer, but for the explanations.
    record Outcome(
            String level,
            String urgency,
            List<String> teams,
            String model,
            List<String> addons,
            List<String> notices,
            List<String> rules,
            int unknownCount) {}

    private static final Map<String, String> TEAMS = Map.ofEntries(
            Map.entry("DEMANDING_SEPARATION", "T1_SEPARATION"),
            Map.entry("MIGRATION_CULTURE_LANGUAGE", "T2_MIGRATION_CULTURE_LANGUAGE"),
            Map.entry("INTERNATIONAL_SUDDEN", "T2_MIGRATION_CULTURE_LANGUAGE"),
            Map.entry("SUBSTITUTE_CARE_DEMANDING", "T3_SUBSTITUTE_CARE"),
            Map.entry("SEVERE_DEVELOPMENT_RISK", "T3_SUBSTITUTE_CARE"),
            Map.entry("YOUTH_SEVERE_SUBSTANCE_USE", "T4_YOUTH_SUBSTANCE"),
            Map.entry("DISABILITY_DEMANDING", "T5_DISABILITY"),
            Map.entry("INTELLECTUAL_DISABILITY_PSYCHIATRY", "T5_DISABILITY"),
            Map.entry("NEUROPSYCHIATRIC_COMPLEX", "T6_NEPSY"),
            Map.entry("RARE_DISEASE", "T7_RARE_FUNCTIONAL"),
            Map.entry("FUNCTIONAL_DISORDER", "T7_RARE_FUNCTIONAL"),
            Map.entry("VIOLENCE_AGAINST_CHILD", "L_BARNAHUS"),
            Map.entry("CHILD_YOUTH_FORENSIC_PSYCHIATRY", "L_FORENSIC_UNIT"),
            Map.entry("VIP_YOUTH_TRANSITION", "L_VIP_VAATU"));

    private final Map<String, ? extends @Nullable Object> given;
    private final List<String> rules = new ArrayList<>();
    private final TreeSet<String> notices = new TreeSet<>();
    private int pace = 3;
    private boolean safety;
    private boolean yes;
    private boolean talk;

    private Reading(Map<String, ? extends @Nullable Object> given) {
        this.given = given;
    }

    static Outcome of(Map<String, ? extends @Nullable Object> given) {
        return new Reading(given).read();
    }

    private Outcome read() {
        int unknown = 0;
        for (var key : List.of("specialTried", "rarity", "localExpertise", "violence")) {
            unknown += is(key, "UNKNOWN") ? 1 : 0;
        }
        safetyRules();
        if (is("question", "GENERAL_THEME", "GUIDANCE")) {
            rules.add("L0");
            var model = is("question", "GUIDANCE") ? "M_GUIDANCE" : "M_THEME_DISCUSSION";
            return new Outcome(
                    "NOT_ASSESSED", "U" + pace, List.of(), model, first(), List.copyOf(notices), rules, unknown);
        }
        levelRules(unknown);
        var level = yes ? "YES" : talk ? "TALK" : "NO";
        if (level.equals("NO")) {
            rules.add("L10");
        }
        if (!level.equals("NO") && on("suddenNeed")) {
            rules.add("Q1");
            pace = Math.min(pace, 1);
        }
        if (is("violence", "ONGOING", "THREAT")) {
            rules.add("Q2");
            pace = Math.min(pace, 2);
        }
        if (is("schooling", "SEVERE") && is("childProtection", "PLACED")) {
            rules.add("Q3");
            pace = Math.min(pace, 2);
        }
        var teams = level.equals("NO") ? new TreeSet<String>() : teams();
        if (teams.contains("L_VIP_VAATU")) {
            rules.add("T8");
        }
        var addons = new ArrayList<>(first());
        if (!level.equals("NO") && is("localExpertise", "NO")) {
            rules.add("X1");
            addons.add("M_CROSS_AREA");
        }
        if (yes && is("rarity", "NEVER_SEEN") && is("localExpertise", "NO")) {
            rules.add("X2");
            addons.add("M_NATIONAL");
        }
        if (teams.contains("T3_SUBSTITUTE_CARE") && on("careAndProtection")) {
            rules.add("M7");
            addons.add("M_INTEGRATED_UNIT");
        }
        return new Outcome(
                level,
                "U" + pace,
                List.copyOf(teams),
                model(level, teams),
                addons,
                List.copyOf(notices),
                rules,
                unknown);
    }

    private void safetyRules() {
        safety("S1", on("immediateDanger"), 0, true, "N_112");
        safety("S2", on("familyHomicideRisk"), 1, true, "N_POLICE_RISK", "N_MARAK", "N_CHILD_PROTECTION");
        safety("S3", crime(), 1, true, "N_CHILD_PROTECTION", "N_POLICE_CRIME", "N_BARNAHUS");
        var present = is("violence", "SUSPECTED", "ONGOING", "THREAT");
        safety("S4", present && is("notice", "NOT_MADE", "UNKNOWN"), 2, true, "N_CHILD_PROTECTION");
        safety("S5", on("trafficking"), 2, true, "N_TRAFFICKING_CONSENT");
        safety("S6", on("abduction"), 1, true, "N_ABDUCTION_AUTHORITY");
        var stranger = is("childProtection", "NONE", "UNKNOWN") && !is("notice", "MADE");
        safety(
                "S7",
                group("SEVERE_DEVELOPMENT_RISK", "YOUTH_SEVERE_SUBSTANCE_USE") && stranger,
                3,
                false,
                "N_CHILD_PROTECTION");
        safety("S8", on("honour") || on("radicalisation"), 2, true, "N_POLICE_RISK");
        safety("S9", separation() && is("violence", "ONGOING", "THREAT"), 3, false, "N_MARAK");
        safety("S10", is("selfHarm", "NOW"), 1, true, "N_ACUTE_CARE");
    }

    private void safety(String rule, boolean holds, int atMost, boolean matter, String... reminders) {
        if (holds) {
            rules.add(rule);
            notices.addAll(List.of(reminders));
            pace = Math.min(pace, atMost);
            safety |= matter;
        }
    }

    private void levelRules(int unknown) {
        var any = !groups().isEmpty();
        var many = services() >= 3;
        yes("L1", on("allExhausted") && is("specialTried", "INSUFFICIENT"));
        yes("L2", any && is("specialTried", "INSUFFICIENT"));
        yes(
                "L3",
                separation()
                        && (is("violence", "PAST", "SUSPECTED", "ONGOING", "THREAT")
                                || on("familyHomicideRisk")
                                || crime()));
        yes(
                "L4",
                on("careAndProtection")
                        && group("SEVERE_DEVELOPMENT_RISK", "SUBSTITUTE_CARE_DEMANDING", "YOUTH_SEVERE_SUBSTANCE_USE"));
        yes(
                "L5",
                on("pingPong")
                        && many
                        && group(
                                "NEUROPSYCHIATRIC_COMPLEX",
                                "INTELLECTUAL_DISABILITY_PSYCHIATRY",
                                "COMPLEX_MULTI_SERVICE"));
        yes("L6", any && is("rarity", "RARE", "NEVER_SEEN") && is("localExpertise", "NO", "PARTLY"));
        yes("L7", on("crossBorder") && on("suddenNeed"));
        yes("L8", many && on("systemJammed"));
        talk("L9", any && is("specialTried", "NOT_TRIED", "PARTLY", "UNKNOWN"));
        talk("L11", unknown >= 2);
        talk("L12", !any && (many || is("rarity", "NEVER_SEEN")));
        talk("L13", safety);
    }

    private void yes(String rule, boolean holds) {
        if (holds) {
            rules.add(rule);
            yes = true;
        }
    }

    private void talk(String rule, boolean holds) {
        if (holds) {
            rules.add(rule);
            talk = true;
        }
    }

    private SortedSet<String> teams() {
        var teams = new TreeSet<String>();
        for (var group : groups()) {
            if (TEAMS.containsKey(group)) {
                teams.add(TEAMS.get(group));
            }
        }
        if (is("schooling", "SEVERE")) {
            teams.add("L_VIP_VAATU");
        }
        return teams;
    }

    private String model(String level, Set<String> teams) {
        if (level.equals("NO")) {
            return "M_GUIDANCE";
        }
        if (level.equals("TALK")) {
            return "M_COORDINATOR_CALL";
        }
        if (pace <= 1) {
            return "M_CASE_TEAM_RAPID";
        }
        if (on("requesterIsChildsSocialWorker") && is("question", "STATEMENT")) {
            return "M_STATUTORY_EXPERT_GROUP";
        }
        var themed = teams.stream().filter(team -> team.startsWith("T")).toList();
        if (themed.equals(List.of("T1_SEPARATION"))) {
            return "M_SEPARATION_GROUP";
        }
        if (themed.isEmpty() || teams.size() >= 2) {
            return "M_CASE_TEAM";
        }
        return themed.equals(List.of("T7_RARE_FUNCTIONAL")) ? "M_REMOTE_SPECIALIST" : "M_THEMED_TEAM";
    }

    private List<String> first() {
        return pace == 0 ? List.of("FIRST_SAFETY_THEN_CONSULT") : List.of();
    }

    private boolean separation() {
        return group("DEMANDING_SEPARATION");
    }

    private boolean crime() {
        return is("crimeSuspected", "ASSAULT", "SEXUAL");
    }

    private boolean on(String key) {
        return Boolean.TRUE.equals(given.get(key));
    }

    private boolean is(String key, String... values) {
        var value = given.get(key);
        return List.of(values).contains(value == null ? "UNKNOWN" : value);
    }

    private int services() {
        return given.get("servicesCount") instanceof Integer count ? count : 0;
    }

    private boolean group(String... anyOf) {
        return List.of(anyOf).stream().anyMatch(groups()::contains);
    }

    private List<String> groups() {
        return given.get("groups") instanceof Collection<?> groups
                ? groups.stream()
                        .map(String::valueOf)
                        .filter(group -> !group.equals("FITS_NONE"))
                        .toList()
                : List.of();
    }
}
