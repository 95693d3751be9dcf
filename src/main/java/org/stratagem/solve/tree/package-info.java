/**
 * Solutions of games in extensive form: subgame-perfect equilibria ({@code SubgamePerfection}),
 * with certificates that are recomputed on the tree ({@code SubgameRegrets}).
 */
@NullMarked
package org.stratagem.solve.tree;

import org.jspecify.annotations.NullMarked;
