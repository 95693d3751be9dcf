/**
 * Solutions judged by axioms: what a rule that gives payoffs to every game does when the game
 * changes. {@code AxiomSearch} goes through a game's restrictions ({@code Restrictions}, counted
 * first) and asks a {@code Solution} about each and about what becomes of it when players are
 * exchanged, payoffs measured otherwise, actions doubled or taken away; {@code Axiom} lists what is
 * held against the answers, a {@code Finding} what came of it, with the smallest {@code
 * Counterexample}.
 */
@NullMarked
package org.stratagem.bargain.axiom;

import org.jspecify.annotations.NullMarked;
