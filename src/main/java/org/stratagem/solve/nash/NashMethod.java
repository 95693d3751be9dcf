package org.stratagem.solve.nash;

/** How equilibria of finite games are found. */
public enum NashMethod {
  /** Vertices of best-reply polytopes: all equilibria of two players. */
  ENUMERATION,
  /** Complementary pivoting: one equilibrium of two players, or a few. */
  LEMKE_HOWSON,
  /** Best replies: all equilibria in pure strategies, of any number of players. */
  PURE
}
