/// Reads the declared, invented data of the demo; only in the profile `demo`.
@NullMarked
package fi.otverkko.network.demo;

import org.jspecify.annotations.NullMarked;
