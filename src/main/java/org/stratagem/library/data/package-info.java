/** Functions of plain values: numbers, lists, sets, distributions. */
@NullMarked
package org.stratagem.library.data;

import org.jspecify.annotations.NullMarked;
