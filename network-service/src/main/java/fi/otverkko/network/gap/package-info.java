/// What the network lacks: seen in the directory, told to those who can change it.
///
/// Read [Gaps] first; [GapController] shows it.
@NullMarked
package fi.otverkko.network.gap;

import org.jspecify.annotations.NullMarked;
