/// Somebody of another unit or area is let into one item: by the chair or the secretary, for two weeks at most, for
/// reading only, and whoever asked sees it. Source: domain §8.9 (guest access) and §8.10, architecture §5.
@NullMarked
package fi.otverkko.intake.guest;

import org.jspecify.annotations.NullMarked;
