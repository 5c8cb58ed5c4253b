/// Documents and their ordered indexes in an MVStore, in the place of the library's own backend. What
/// commands there are, and what a filter matches, is the library's; here is how documents are kept and
/// found.
///
/// Read [OrderedCollection] first, then [OrderedIndex], then [Planner]. One rule carries all of it: an
/// index only proposes. Each document it proposes is held against the whole filter, and whatever an index
/// cannot order or propose exactly as a scan would is left to the scan. So the answers are the same.
@NullMarked
package fi.otverkko.docstore.engine;

import org.jspecify.annotations.NullMarked;
