package fi.otverkko.intake.start;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The safety page. It asks and advises; it never keeps anybody from a draft. Source: domain, INT-03.
///
/// @param question whether anybody is in immediate danger, by language
/// @param advice   what to do then, most urgent first
record Safety(Map<String, String> question, List<Advice> advice) {

    /// @param code  `EMERGENCY`, `SOCIAL_EMERGENCY`, `CHILD_PROTECTION` or `POLICE`
    /// @param text  by language
    /// @param phone to be dialled, if it is the same everywhere
    record Advice(
            String code, Map<String, String> text, @Nullable String phone) {}
}
