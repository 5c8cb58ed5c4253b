/// The channel catalogue: which help there is, for whom, how, when and at what cost. Kept by the office, read by
/// anybody; what nobody has verified for a year says so.
///
/// Read [Channel] first. [Channels] stores, [ChannelController] is the edge.
@NullMarked
package fi.otverkko.intake.channel;

import org.jspecify.annotations.NullMarked;
