/**
 * Threats without payments: two players first commit to what they do if talks fail, then bargain
 * (Nash 1953). {@code Frontier} is the efficient border of what they can agree on, {@code
 * VariableThreats} walks along it to the point at which the threats that are best at its rate of
 * exchange lead there, {@code ThreatSolution} holds the threats and the agreement. {@code
 * Restriction} is a game with an action taken away.
 */
@NullMarked
package org.stratagem.bargain.threat;

import org.jspecify.annotations.NullMarked;
