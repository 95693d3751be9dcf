package org.stratagem.numeric;

/**
 * A question was asked about a {@link Formula} that has an answer only for a known number: its
 * size, its sign, whether it equals another. Whoever traces a computation catches it: the
 * computation cannot be written as a formula.
 */
public final class UndecidedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param question what was asked, for the reason that is reported
   */
  public UndecidedException(String question) {
    super(question, null, false, false);
  }
}
