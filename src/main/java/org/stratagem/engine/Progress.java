package org.stratagem.engine;

/**
 * Where a sweep, or a long search, stands.
 *
 * @param line the 1-based line on which it begins
 * @param done rows that have a value, or how much of the search is done
 * @param rows all rows, or all of the search
 * @param words what is said of it, such as how good the best answer so far is
 * @param ended whether no more will come: it is complete, or given up
 */
public record Progress(int line, int done, int rows, String words, boolean ended) {}
