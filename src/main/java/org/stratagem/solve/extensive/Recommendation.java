package org.stratagem.solve.extensive;

/**
 * What a player hears at one of its information sets.
 *
 * @param set where it hears it
 * @param action what it is told to do
 */
public record Recommendation(int set, int action) {}
