/** Equilibria of Bayesian games in pure strategies, without a list of plans. */
@NullMarked
package org.stratagem.solve.bayes;

import org.jspecify.annotations.NullMarked;
