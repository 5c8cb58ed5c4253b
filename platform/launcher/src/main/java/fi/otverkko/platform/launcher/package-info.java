/// The whole system on one machine: `./ot` finds the tools and calls [Launcher].
///
/// Read [Launcher], then `instance` (which instance), `part` (of what it consists), `process` (how parts are
/// started and stopped), `build` (what must be there before), `mail` (the mail catcher), `journey` (the demo)
/// and `check` (system test and bench).
@NullMarked
package fi.otverkko.platform.launcher;

import org.jspecify.annotations.NullMarked;
