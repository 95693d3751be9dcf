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
  PURE,
  /** The limit of the logit branch that begins at uniform play: one of any number of players. */
  LOGIT,
  /** One that the logit branch from uniform play comes near. */
  NEAR_LOGIT,
  /** One to which a logit branch from other mixtures leads. */
  OTHER_LOGIT,
  /** The end of a simplicial path: one of any number of players. */
  SIMPLICIAL,
  /** Best replies, after no logit branch and no path led to what could be proven. */
  PURE_AFTER_LOGIT,
  /** Some support by support, and one by a logit branch. */
  SUPPORTS_AND_LOGIT,
  /** Those in pure strategies, and one by a logit branch. */
  PURE_AND_LOGIT
}
