package org.stratagem.core;

/**
 * A term with the number of local slots it needs. Slots that are bound from outside come first;
 * each user of a body says which those are.
 */
public record Body(int frameSize, Term term) {}
