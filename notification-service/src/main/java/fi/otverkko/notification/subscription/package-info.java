/// Who asked for mails, for which, and how far she has confirmed it; nobody here needs an account.
///
/// Start with [Subscription], which holds the rules; [Subscriptions] stores it under the fingerprint of its address.
@NullMarked
package fi.otverkko.notification.subscription;

import org.jspecify.annotations.NullMarked;
