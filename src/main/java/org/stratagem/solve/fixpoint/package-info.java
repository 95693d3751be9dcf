/**
 * Fixpoints of players' replies to one another: all of them in finite games, with the way that
 * leads there from every profile; one of continuous replies by a method that cannot fail; those of
 * replies that are sets.
 */
@NullMarked
package org.stratagem.solve.fixpoint;

import org.jspecify.annotations.NullMarked;
