/// Taking over a list of subscribers that was kept elsewhere: each row with its own proof of consent.
@NullMarked
package fi.otverkko.notification.subscriptionimport;

import org.jspecify.annotations.NullMarked;
