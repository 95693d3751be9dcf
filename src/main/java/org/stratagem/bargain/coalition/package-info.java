/**
 * Coalitional games with transferable utility: what each set of players can earn together, and how
 * they may share it. Worths are exact; a coalition is an int whose bit i is set where player i is
 * in it.
 *
 * <p>A {@link org.stratagem.bargain.coalition.CoalitionalGame} enters; the Shapley and Banzhaf
 * values, dividends, the Owen value, the core, the nucleolus and their like come out, each with
 * what proves it.
 */
@NullMarked
package org.stratagem.bargain.coalition;

import org.jspecify.annotations.NullMarked;
