/// What a notice says: its wording in Finnish, Swedish and English, as text and as HTML.
///
/// Start with [Template], the list of all letters; the words are in `letters/*.properties`. No letter
/// knows anything about a case but its reference code and a time.
@NullMarked
package fi.otverkko.notification.letter;

import org.jspecify.annotations.NullMarked;
