/// What people ask about their own data, for the data-protection officer: log data, access, rectification, restriction,
/// objection, erasure. One register with a due date each.
///
/// Read [PrivacyRequest] first. [PrivacyRequests] stores, [PrivacyRequestController] asks and reads,
/// [PrivacyDecisionController] is the officer's side, [LogDataController] compiles the answer to who has looked.
@NullMarked
package fi.otverkko.intake.privacyrequest;

import org.jspecify.annotations.NullMarked;
