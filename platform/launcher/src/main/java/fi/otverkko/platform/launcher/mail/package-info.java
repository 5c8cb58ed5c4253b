/// The mail catcher: takes every mail, sends none on.
@NullMarked
package fi.otverkko.platform.launcher.mail;

import org.jspecify.annotations.NullMarked;
