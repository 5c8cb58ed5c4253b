/// Which words of MongoDB's language the services may use. For tests: [WordsUsed] listens to a client.
@NullMarked
package fi.otverkko.docstore.words;

import org.jspecify.annotations.NullMarked;
