/**
 * Quantal response equilibria: players who choose better actions more often, by a logit rule
 * (McKelvey and Palfrey 1995).
 */
@NullMarked
package org.stratagem.solve.quantal;

import org.jspecify.annotations.NullMarked;
