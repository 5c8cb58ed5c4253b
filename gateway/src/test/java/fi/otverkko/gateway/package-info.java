@NullMarked
package fi.otverkko.gateway;

import org.jspecify.annotations.NullMarked;
