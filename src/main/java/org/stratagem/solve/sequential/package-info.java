/**
 * Sequential equilibria (Kreps, Wilson 1982) of small trees with perfect recall: behaviour with
 * beliefs, with or without randomising. What enters is a tree; what leaves is assessments, each
 * with the mistakes that explain its beliefs.
 *
 * <p>{@code SequentialEquilibria} asks first how a game may be played: {@code RealisationPaths} and
 * {@code AgentPaths} find what may be done where play comes. {@code Completion} then looks for what
 * is done and believed elsewhere, piece by piece: supports, orders of smallness, and a system of
 * polynomials. {@code SequentialProof} checks the outcome on the tree alone.
 */
@NullMarked
package org.stratagem.solve.sequential;

import org.jspecify.annotations.NullMarked;
