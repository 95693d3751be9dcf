/**
 * Evaluation: core terms are planned once into small executable nodes; pure recursive functions are
 * memoised; limits and cancellation are kept everywhere.
 */
@NullMarked
package org.stratagem.eval;

import org.jspecify.annotations.NullMarked;
