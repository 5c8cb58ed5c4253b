/// What every rule may use: how to say no, what one call of a person is, which roles there are.
/// No dependencies.
@NullMarked
package fi.otverkko.platform.kernel;

import org.jspecify.annotations.NullMarked;
