/// The desk of the secretary and the coordinator: work folders, and what has changed since one last looked.
/// What lies in which folder follows from [fi.otverkko.intake.consultation.Next].
@NullMarked
package fi.otverkko.intake.desk;

import org.jspecify.annotations.NullMarked;
