/// How the gateway says no: RFC 9457 in Finnish, Swedish and English, in the same shape as the services. Start with
/// [fi.otverkko.gateway.problem.Problem], the list of all reasons.
@NullMarked
package fi.otverkko.gateway.problem;

import org.jspecify.annotations.NullMarked;
