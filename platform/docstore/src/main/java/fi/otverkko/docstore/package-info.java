/// A document store that speaks MongoDB's wire protocol, so that the system runs where no MongoDB can
/// be had. It is not MongoDB: `platform/docstore/README.md` says what it can and cannot do.
@NullMarked
package fi.otverkko.docstore;

import org.jspecify.annotations.NullMarked;
