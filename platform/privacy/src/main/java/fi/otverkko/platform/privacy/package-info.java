/// Keeps what people write about a case from those who have no part in it.
///
/// Read [CaseCipher] first: it seals and opens one text. [CaseKeys] holds the key of each case,
/// [KekFile] the key that wraps them, [KekRotation] ends the earlier ones. The package
/// `uselog` tells who used which case. [IdentifierScan] is a separate thing: it finds what would tell who
/// the text is about.
@NullMarked
package fi.otverkko.platform.privacy;

import org.jspecify.annotations.NullMarked;
