/// What team a need would get now, told without storing anything.
///
/// Read [Wish] first, then [PreviewController]; [AskInstead] names whom to turn to for what nobody covers.
@NullMarked
package fi.otverkko.network.preview;

import org.jspecify.annotations.NullMarked;
