/// How often one caller may come.
@NullMarked
package fi.otverkko.gateway.limit;

import org.jspecify.annotations.NullMarked;
