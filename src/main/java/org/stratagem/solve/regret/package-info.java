/**
 * Large two-player zero-sum trees by regret minimisation: approximate strategies whose
 * exploitability is computed, and falls as long as the work goes on.
 */
@NullMarked
package org.stratagem.solve.regret;

import org.jspecify.annotations.NullMarked;
