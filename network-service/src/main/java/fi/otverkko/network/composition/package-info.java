/// The smallest sufficient team for a case: pure rules, no machinery (decision 0009).
///
/// Read [Need] first, then [SmallestTeam].
@NullMarked
package fi.otverkko.network.composition;

import org.jspecify.annotations.NullMarked;
