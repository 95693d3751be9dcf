package org.stratagem.value;

import java.math.BigInteger;

/**
 * Values that are listed one at a time, in a fixed order, and counted before any is listed: the
 * strategies of a tier. Each iteration starts anew and gives the same values.
 */
public interface Domain extends Iterable<Object> {
  /** How many values there are. */
  BigInteger size();

  /** What is listed, in the plural, for messages: "strategies of Row's Metapolicy". */
  String description();
}
