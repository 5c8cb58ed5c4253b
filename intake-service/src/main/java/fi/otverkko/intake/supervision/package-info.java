/// Work supervision asked for after a hard case, and the coordinator's answer. Begin with `SupervisionRequest`. The
/// request belongs to whoever asks, not to the case: it holds codes and the id of the case, no words, and is there for
/// her also when her part in the case has ended. Source: domain, NET-14.
@NullMarked
package fi.otverkko.intake.supervision;

import org.jspecify.annotations.NullMarked;
