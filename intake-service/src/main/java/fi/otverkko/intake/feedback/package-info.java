/// What a family says afterwards: [Feedback] is given once by the link to the family card, read by the staff of the
/// area, and counted without text, with its [Theme]s ([Quarters]). When the case is erased, text and case go from it
/// and the figures stay.
/// Source: domain, PAR-05 and PAR-08.
@NullMarked
package fi.otverkko.intake.feedback;

import org.jspecify.annotations.NullMarked;
