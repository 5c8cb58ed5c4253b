/// What guardians and the young person say themselves: [OwnSections] is what each of them is asked, declared in
/// `family/own-section.json`; [Contribution] is what she wrote, sealed, by holder and not by link, so that a later
/// link finds it; [OwnSectionController] is her side and [ParticipationController] that of the professionals, who read
/// it and cannot change it. What must not be told further ([OwnView#DO_NOT_SHARE]) is marked for whoever reads it,
/// never shown to guardians, and in no card, export or event.
@NullMarked
package fi.otverkko.intake.participation;

import org.jspecify.annotations.NullMarked;
