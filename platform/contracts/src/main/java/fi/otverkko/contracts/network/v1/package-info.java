/// What network-service tells the others, version 1. Compatible change only: a new component that may
/// be absent. Everything here is a promise; see `platform/contracts/README.md`.
@NullMarked
package fi.otverkko.contracts.network.v1;

import org.jspecify.annotations.NullMarked;
