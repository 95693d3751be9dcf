package org.stratagem.syntax;

import org.stratagem.source.Span;

/**
 * A comment with its delimiters.
 *
 * @param span where
 * @param text the text including {@code //}, {@code ///} or the block delimiters
 */
public record Comment(Span span, String text) implements Node {}
