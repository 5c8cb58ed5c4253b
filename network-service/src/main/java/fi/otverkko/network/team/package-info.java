/// The case team: the proposed team, invitations, formation.
///
/// Read [CaseTeam] first, with [CaseTeamCommand], [CaseTeamEvent] and [Gathering], which finds
/// whom a team lacks. [CaseTeams] stores, [CaseTeamController] and [CaseTeamMessages] are the edges.
@NullMarked
package fi.otverkko.network.team;

import org.jspecify.annotations.NullMarked;
