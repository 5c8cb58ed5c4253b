/// What the other areas and the hub have shown: the national directory as this area knows it.
///
/// Read [NationalMessages] first: whom is believed. [NationalEntries] keeps what was shown,
/// [NationalRefusals] what was not believed, [NationalController] shows both. Knows nothing of cases.
@NullMarked
package fi.otverkko.network.national;

import org.jspecify.annotations.NullMarked;
