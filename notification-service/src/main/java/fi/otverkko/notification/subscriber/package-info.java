/// The pages that a subscriber comes to by a link: plain HTML without script, in her language.
///
/// A GET only shows, whoever calls it: link scanners change nothing. A POST acts (RFC 8058).
@NullMarked
package fi.otverkko.notification.subscriber;

import org.jspecify.annotations.NullMarked;
