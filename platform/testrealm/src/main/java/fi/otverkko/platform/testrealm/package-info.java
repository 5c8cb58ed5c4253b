/// A realm for tests: real keys behind a real address, and tokens of every quality. Nothing of it ships.
@NullMarked
package fi.otverkko.platform.testrealm;

import org.jspecify.annotations.NullMarked;
