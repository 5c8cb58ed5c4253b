/// One-time links by which guardians and the young person come to their own part of a case without an account:
/// [FamilyLink] is what a link is, [FamilyLinks] keeps them by the hash of their token, [FamilyLinkController] is where
/// the requester makes and revokes them. What is seen and done through them stands in `participation`, `familycard` and
/// `feedback`.
///
/// A link is sent by the requester in her own way; the portal's page takes the token from the fragment of its address,
/// which no server sees, and sends it in the body. A token that is wrong, expired or revoked gets one and the same 404.
@NullMarked
package fi.otverkko.intake.familylink;

import org.jspecify.annotations.NullMarked;
