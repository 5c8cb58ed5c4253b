/// The way to the mail server. Start with [Mailer].
@NullMarked
package fi.otverkko.notification.mail;

import org.jspecify.annotations.NullMarked;
