/// The network of one area. Features: `directory`, `composition` and `team`, `group` and `meeting`;
/// `calendar` counts working days for them.
@NullMarked
package fi.otverkko.network;

import org.jspecify.annotations.NullMarked;
