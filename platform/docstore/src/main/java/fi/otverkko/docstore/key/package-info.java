/// Values as bytes that sort as the values do. Read [KeyWriter].
@NullMarked
package fi.otverkko.docstore.key;

import org.jspecify.annotations.NullMarked;
