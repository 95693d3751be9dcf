/**
 * What expressions evaluate to: immutable data values, and the operators on them.
 *
 * <p>A value is a plain Java object: a {@link org.stratagem.numeric.Real}, a {@link Boolean}, a
 * {@link String}, one of this package's records, or a function, strategy, game or coalition, which
 * higher packages define. {@code equals} on the records of this package is the language's {@code
 * ==} for data; functions compare by table in {@code eval}.
 */
@NullMarked
package org.stratagem.value;

import org.jspecify.annotations.NullMarked;
