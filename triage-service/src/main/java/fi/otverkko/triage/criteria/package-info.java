/// The criteria of the OT screen as people read them: which versions there are, and each as data, as a page in three
/// languages and as the model file itself. Source: domain, SCR-03.
///
/// Read [CriteriaController] first; [CriteriaPage] writes the page. What the criteria say stands in `screen`.
@NullMarked
package fi.otverkko.triage.criteria;

import org.jspecify.annotations.NullMarked;
