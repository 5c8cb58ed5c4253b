/// What the other areas and the hub have shown: the national directory as this area knows it, and how the areas decide.
///
/// Read [NationalMessages] first: whom is believed. [NationalEntries] and [NationalRates] keep what was shown,
/// [NationalRefusals] what was not believed, [NationalController] and [RatesController] show it. Knows nothing of
/// cases.
@NullMarked
package fi.otverkko.network.national;

import org.jspecify.annotations.NullMarked;
