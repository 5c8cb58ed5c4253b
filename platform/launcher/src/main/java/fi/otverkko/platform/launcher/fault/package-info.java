/// What the running system survives: kills, a broker that is away, a full disk, a slow network, another time zone.
///
/// [Faults] is the order of events, [Rig] the instance with its watcher and [Wire]s, [Proof] what must be true at the
/// end (decision 0012). Who calls meanwhile is in package `caller`.
@NullMarked
package fi.otverkko.platform.launcher.fault;

import org.jspecify.annotations.NullMarked;
