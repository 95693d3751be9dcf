/** Games as trees: who moves when, knowing what; and their other forms. */
@NullMarked
package org.stratagem.game.tree;

import org.jspecify.annotations.NullMarked;
