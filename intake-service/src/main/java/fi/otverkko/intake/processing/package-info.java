/// What the data-protection officer keeps of the processing of personal data: activities with their controllers,
/// impact assessments, agreements with processors.
///
/// Read [ProcessingRecord] first. [ProcessingRecords] stores, [ProcessingController] is the edge; what the platform
/// itself does stands in `resources/processing-records.json` and is there from the first start on.
@NullMarked
package fi.otverkko.intake.processing;

import org.jspecify.annotations.NullMarked;
