/// Experts, the units behind them, and the themed teams T1 to T7.
///
/// Read [Expert], [Unit] and [ThemedTeam] first; [Directory] stores and finds them, other features ask
/// it too; [Working] is what experts tell of their time, [Search] how they are found, [Freshness] what keeps the
/// list in memory; [DemoDirectory] reads the declared directory of the demo.
@NullMarked
package fi.otverkko.network.directory;

import org.jspecify.annotations.NullMarked;
