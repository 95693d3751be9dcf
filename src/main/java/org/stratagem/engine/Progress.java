package org.stratagem.engine;

/**
 * Where a sweep stands.
 *
 * @param line the 1-based line on which the sweep begins
 * @param done rows that have a value
 * @param rows all rows
 * @param ended whether no more will come: it is complete, or given up
 */
public record Progress(int line, int done, int rows, boolean ended) {}
