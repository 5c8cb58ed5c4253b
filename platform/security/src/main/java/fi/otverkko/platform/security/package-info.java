/// Who is calling, and what she may: a stateless resource server that trusts the realm's tokens and no
/// header (package `token`, [Caller]), and the service's access table, which denies what it does not name
/// ([AccessTable]). What a person's part in a case allows is decided by the rules of the service.
/// Decision 0003.
@NullMarked
package fi.otverkko.platform.security;

import org.jspecify.annotations.NullMarked;
