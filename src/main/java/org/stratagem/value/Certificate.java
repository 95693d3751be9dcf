package org.stratagem.value;

import java.util.List;

/**
 * What is known of an optimum beyond its digits.
 *
 * @param subject the expression that asked for it, as the user wrote it
 * @param line the line where it stands
 * @param arguments where the optimum lies: an interval for each number that was searched for; all
 *     optima together where there are several
 * @param value encloses the optimal value
 * @param proven whether it is proven that no value is better than by rounding
 * @param reason why it is not proven, or empty
 * @param optima how many separate optima there are, as far as can be told; 1 for a single plateau
 * @param tie how one of several was taken; empty where there is one
 * @param boxes how many parts of the domain were examined
 * @param because why nothing is better, where that can be said in words; else empty
 */
public record Certificate(
    String subject,
    int line,
    List<Interval> arguments,
    Interval value,
    boolean proven,
    String reason,
    int optima,
    String tie,
    long boxes,
    String because) {
  public Certificate {
    arguments = List.copyOf(arguments);
  }

  /** One that is proven by numbers alone. */
  public Certificate(
      String subject,
      int line,
      List<Interval> arguments,
      Interval value,
      boolean proven,
      String reason,
      int optima,
      String tie,
      long boxes) {
    this(subject, line, arguments, value, proven, reason, optima, tie, boxes, "");
  }
}
