/**
 * From the syntax tree to core: every name becomes a slot, a symbol, a label or a player, or is
 * reported.
 *
 * <p>{@link org.stratagem.check.resolve.Resolver} is the entrance. Data flows one way: {@code
 * Loader} follows the imports, {@code Namespace} says what a file can see, {@code Expressions}
 * turns expressions into terms with the help of a {@code Setting} (top level, strategy, program,
 * game), and the {@code ...Declarations} classes build the definitions.
 */
@NullMarked
package org.stratagem.check.resolve;

import org.jspecify.annotations.NullMarked;
