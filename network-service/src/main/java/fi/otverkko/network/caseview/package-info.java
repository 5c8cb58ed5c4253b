/// What the network knows of a case, from events that may come in any order. Each feature that follows
/// cases keeps a [CaseView] of its own in its own documents.
@NullMarked
package fi.otverkko.network.caseview;

import org.jspecify.annotations.NullMarked;
