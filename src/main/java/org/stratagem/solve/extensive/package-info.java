/**
 * Correlated equilibria in extensive form (von Stengel, Forges 2008): a profile of plans is drawn,
 * and each player hears its moves one by one, at the information sets as it comes to them. What
 * enters is a tree with its reduced plans, what leaves a distribution over their profiles, and what
 * a player could gain by not doing what it hears.
 */
@NullMarked
package org.stratagem.solve.extensive;

import org.jspecify.annotations.NullMarked;
