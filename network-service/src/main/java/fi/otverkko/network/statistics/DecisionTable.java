package fi.otverkko.network.statistics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One year's counts: cases by client group and decided level. A case counts once in the row of each of its groups.
///
/// What may be shown of a count follows the rule of small numbers: fewer than [#FEWEST], none included, is hidden, and
/// what is shown is rounded to multiples of [#STEP]. No total of a row, a column or the table is ever published, nor
/// any
/// other table over the same cases, so that nothing hidden follows from what is shown: each hidden count may be any of
/// 0 to 4. Source: architecture, section 3 (k of 5); Statistics Finland, guidelines on protecting tabulated personal
/// data
/// (threshold rule and rounding).
final class DecisionTable {

    /// The smallest count that is shown.
    static final int FEWEST = 5;

    /// What is shown is a multiple of this.
    static final int STEP = 5;

    /// What a person can have decided of a case; a matter that was not assessed counts nowhere.
    static final List<String> LEVELS = List.of("YES", "TALK", "NO");

    /// Every row there is, also where nothing was counted, so that no row tells anything by being there.
    static final List<String> GROUPS = List.of(
            "CHILD_YOUTH_FORENSIC_PSYCHIATRY",
            "COMPLEX_MULTI_SERVICE",
            "DEMANDING_SEPARATION",
            "DISABILITY_DEMANDING",
            "FITS_NONE",
            "FUNCTIONAL_DISORDER",
            "INTELLECTUAL_DISABILITY_PSYCHIATRY",
            "INTERGENERATIONAL_DISADVANTAGE",
            "INTERNATIONAL_SUDDEN",
            "MIGRATION_CULTURE_LANGUAGE",
            "NEUROPSYCHIATRIC_COMPLEX",
            "RARE_DISEASE",
            "SEVERE_DEVELOPMENT_RISK",
            "SUBSTITUTE_CARE_DEMANDING",
            "VIOLENCE_AGAINST_CHILD",
            "VIP_YOUTH_TRANSITION",
            "YOUTH_SEVERE_SUBSTANCE_USE");

    private final Map<String, int[]> counts = new TreeMap<>();

    DecisionTable() {
        GROUPS.forEach(group -> counts.put(group, new int[LEVELS.size()]));
    }

    /// Adds cases of a client group and a level; what the table has no cell for is left out.
    void add(String group, String level, int cases) {
        var row = counts.get(group);
        int column = LEVELS.indexOf(level);
        if (row != null && column >= 0) {
            row[column] += cases;
        }
    }

    /// What is shown of a cell: a multiple of [#STEP], or 0 where it is hidden.
    int shown(String group, String level) {
        return shown(counts.getOrDefault(group, new int[LEVELS.size()])[LEVELS.indexOf(level)]);
    }

    static int shown(int count) {
        return count < FEWEST ? 0 : (count + STEP / 2) / STEP * STEP;
    }
}
