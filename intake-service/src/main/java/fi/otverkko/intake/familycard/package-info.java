/// The family card: what a consultation came to, in plain words, for a guardian or the young person. The requester
/// writes it after the answer ([FamilyCard], [FamilyCardController]) and gives it by a link or on paper; [CardReading]
/// leaves out what the table of `familysight` hides from its reader, and [OwnCardController] is the reader's side.
/// Source: domain, PAR-06.
@NullMarked
package fi.otverkko.intake.familycard;

import org.jspecify.annotations.NullMarked;
