/**
 * The cooperative-competitive value of a finite game with payments (Kalai and Kalai 2013; for any
 * number of players Kohlberg and Neyman 2021). {@code CoalitionMatrix} is the zero-sum game of a
 * coalition against the rest, {@code CocoSolver} solves all of them exactly and adds them up, and
 * {@code CocoSolution} holds the shares with the mixtures that prove every value.
 */
@NullMarked
package org.stratagem.bargain.coco;

import org.jspecify.annotations.NullMarked;
