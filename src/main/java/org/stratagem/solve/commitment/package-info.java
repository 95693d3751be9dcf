/**
 * Finite games of two players in which one commits itself before the other chooses: to an action or
 * to a mixture that the other sees (von Stackelberg 1934; Conitzer and Sandholm 2006).
 */
@NullMarked
package org.stratagem.solve.commitment;

import org.jspecify.annotations.NullMarked;
