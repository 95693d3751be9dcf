package org.stratagem.bargain.coalition;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;

/**
 * Values that weigh marginal contributions. Exact; the cost is that of one pass over the 2^n
 * coalitions with two additions each, see {@link SizeSums}.
 */
public final class Semivalues {
  private Semivalues() {}

  /** The Shapley value, in player order; empty where it was cancelled. */
  public static Optional<List<Rational>> shapley(CoalitionalGame game, BooleanSupplier cancelled) {
    return Optional.ofNullable(SizeSums.of(game, cancelled)).map(SizeSums::shapley);
  }

  /** The Banzhaf value, in player order; empty where it was cancelled. */
  public static Optional<List<Rational>> banzhaf(CoalitionalGame game, BooleanSupplier cancelled) {
    return Optional.ofNullable(SizeSums.of(game, cancelled)).map(SizeSums::banzhaf);
  }

  /**
   * Whether these are the Shapley value: they add up to the worth of all and, where it is asked
   * for, equal the shares of dividends.
   */
  public static boolean isShapley(
      CoalitionalGame game, List<Rational> values, boolean recomputed, BooleanSupplier cancelled) {
    return CoalitionalGame.share(values, game.everyone()).equals(game.total())
        && (!recomputed
            || Dividends.of(game, cancelled).orElseThrow().equalShares().equals(values));
  }
}
