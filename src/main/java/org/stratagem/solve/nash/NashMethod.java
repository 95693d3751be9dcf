package org.stratagem.solve.nash;

/** How equilibria of finite games are found. */
public enum NashMethod {
  /** Vertices of best-reply polytopes: all equilibria of two players. */
  ENUMERATION,
  /** Complementary pivoting: equilibria of two players, one for each label at most. */
  LEMKE_HOWSON,
  /** Support by support: all equilibria of any number of players, where they are isolated. */
  SUPPORTS,
  /** Best replies: the equilibria in pure strategies, of any number of players. */
  PURE
}
