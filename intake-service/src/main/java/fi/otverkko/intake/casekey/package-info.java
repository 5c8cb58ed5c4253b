/// How old the key is that wraps the keys of all cases, and the sweep that replaces it in time. Source: architecture
/// §3.
@NullMarked
package fi.otverkko.intake.casekey;

import org.jspecify.annotations.NullMarked;
