/// The wellbeing areas of Finland and the co-operation areas that they belong to, with the days on which they do.
///
/// Read [Area] first; [Areas] reads the file and answers, [AreaController] shows it.
@NullMarked
package fi.otverkko.network.area;

import org.jspecify.annotations.NullMarked;
