/// HTTP as every service speaks it: one call is recognised when it comes twice ([CallArgument]), editions
/// travel as ETags ([Editions]), lists come in pages ([PageRequest]), bodies are bounded
/// ([BodyFilter]), every exchange has a correlation id ([CorrelationFilter]), and the settings all
/// services share are in `ot-defaults.yml` ([ServiceDefaults]). Refusals and faults leave as problems:
/// package `problem`.
@NullMarked
package fi.otverkko.platform.web;

import org.jspecify.annotations.NullMarked;
