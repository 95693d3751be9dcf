/**
 * From a file to answers: read, parse, resolve, check, evaluate. Begin at {@link
 * org.stratagem.engine.Engine}, which is also what a Java program embeds.
 */
@NullMarked
package org.stratagem.engine;

import org.jspecify.annotations.NullMarked;
