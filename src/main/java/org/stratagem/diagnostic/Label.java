package org.stratagem.diagnostic;

import org.stratagem.source.Span;

/**
 * A place in the source with what is to be said of it.
 *
 * @param span the place
 * @param text what to print beside the carets; may be empty
 */
public record Label(Span span, String text) {}
