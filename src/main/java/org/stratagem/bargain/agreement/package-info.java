/**
 * Agreements from a disagreement point on the convex hull of a finite game's payoffs, exact. {@code
 * BargainingProblem} is the game with the point, {@code Prospects} says how the point stands to the
 * feasible payoffs and what each player can hope for, {@code Levels} finds equal and proportional
 * gains, {@code Welfare} the greatest sums, {@code NashProduct} the greatest product of gains; what
 * leaves is an {@code Agreement}: payoffs with the lottery over profiles that realises them.
 */
@NullMarked
package org.stratagem.bargain.agreement;

import org.jspecify.annotations.NullMarked;
