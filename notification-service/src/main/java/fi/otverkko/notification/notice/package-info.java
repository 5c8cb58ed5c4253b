/// Which event tells whom what. All of it stands in the table of [NoticeMessages]; what happens then
/// is the business of the delivery feature.
@NullMarked
package fi.otverkko.notification.notice;

import org.jspecify.annotations.NullMarked;
