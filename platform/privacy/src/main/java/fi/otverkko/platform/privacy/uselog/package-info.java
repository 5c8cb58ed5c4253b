/// Who read or wrote what in which case: written before the answer is given, and provably whole afterwards.
///
/// [UseLog] holds one chain of hashes per case, of [UseEntry]s; each is one [Use]. [LogRoots] signs all heads of chains
/// once a day with the [LogKey]. [UseLogCheck] finds what was altered, removed or moved, and says where
/// ([LogFinding]). Decision 0018.
@NullMarked
package fi.otverkko.platform.privacy.uselog;

import org.jspecify.annotations.NullMarked;
