/// How often cases of each client group are of OT level, counted in the area and published once a year, so that nobody
/// can be found in the numbers. Source: domain, SCR-08; decision 0030.
///
/// Read [DecisionTable] first: what is shown of a count, and what is hidden. [CountedCase] is one case as it counts,
/// [CountedCases] and [ErasedCounts] keep what is counted, [Publication] publishes a year that is over,
/// [PublicationController] and [StatisticsMessages] are the edges. What leaves the area goes through `border`.
@NullMarked
package fi.otverkko.network.statistics;

import org.jspecify.annotations.NullMarked;
