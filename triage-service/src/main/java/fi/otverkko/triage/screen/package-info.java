/// The OT screen: answers in, a proposal with its reasons out. Stores nothing, decides nothing.
///
/// Read [Screen] first, then `resources/screen/ot-screen-1.0.0.dmn`, where every rule stands; [Inputs]
/// says which answers there are, [Proposal] what comes out.
@NullMarked
package fi.otverkko.triage.screen;

import org.jspecify.annotations.NullMarked;
