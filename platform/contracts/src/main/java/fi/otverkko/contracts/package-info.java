/// The published language: event types, topics, and the records of `<publisher>/v1`.
@NullMarked
package fi.otverkko.contracts;

import org.jspecify.annotations.NullMarked;
