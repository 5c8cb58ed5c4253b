/// Requests that no honest client sends, made from the description that the API gives of itself and from a seed, sent
/// as bytes over a socket, and what is expected of each answer: no 5xx, and a problem document that names the fault.
@NullMarked
package fi.otverkko.hostile;

import org.jspecify.annotations.NullMarked;
