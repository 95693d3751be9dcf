package org.stratagem.numeric.interval;

/**
 * What is known about a formula on a box, from least to most (after IEEE 1788-2015, section 8).
 * What overflows counts as undefined, as it does in the language.
 */
public enum Decoration {
  /** It is defined at no point. */
  UNDEFINED,
  /** There may be points at which it is not defined; its interval holds its values elsewhere. */
  PERHAPS_UNDEFINED,
  /** It is defined at every point. */
  DEFINED,
  /** It is defined at every point, and continuous. */
  CONTINUOUS
}
