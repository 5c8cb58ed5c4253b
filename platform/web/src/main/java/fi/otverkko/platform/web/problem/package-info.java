/// How a service says no: every refusal and every fault leaves as an RFC 9457 problem in Finnish, Swedish
/// or English. Read [ProblemHandler] (what becomes what), then [Problems] (how it looks) and
/// [ProblemTexts] (where the sentences come from). Nothing a caller sent is repeated in a problem or in
/// the log. Decision 0002.
@NullMarked
package fi.otverkko.platform.web.problem;

import org.jspecify.annotations.NullMarked;
