/**
 * Nash equilibria of finite games with any number of players: the method is chosen here, and what
 * it found is given in one form. What enters is a normal form; what leaves is exact profiles, what
 * is known of the list, and how it was found.
 */
@NullMarked
package org.stratagem.solve.nash;

import org.jspecify.annotations.NullMarked;
