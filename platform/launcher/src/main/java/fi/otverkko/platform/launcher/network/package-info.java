/// The national link on one machine: two areas, a hub's broker between them, and what is proven of it.
///
/// Read [Link] first: what runs. [Crossing] is the story with its proofs, [KafkaTools] looks at the brokers.
@NullMarked
package fi.otverkko.platform.launcher.network;

import org.jspecify.annotations.NullMarked;
