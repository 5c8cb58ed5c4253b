/// The recommendations in a form that can be taken to the county's own client information system: for people
/// ([PdfHandover], [TaggedPdf]) and for systems ([FhirHandover]). All of it happens in memory; nothing is written to a
/// disk.
@NullMarked
package fi.otverkko.intake.handover;

import org.jspecify.annotations.NullMarked;
