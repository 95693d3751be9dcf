package org.stratagem.solve.bimatrix;

import java.util.Comparator;
import java.util.List;
import org.stratagem.numeric.Real;

/**
 * Strategies with fewer actions come first; of as many, those with earlier actions; then those with
 * more weight on an earlier action.
 */
public final class StrategyOrder implements Comparator<List<Real>> {
  @Override
  public int compare(List<Real> left, List<Real> right) {
    int compared = Integer.compare(size(left), size(right));
    for (int action = 0; compared == 0 && action < left.size(); action++) {
      compared = -Integer.compare(left.get(action).signum(), right.get(action).signum());
    }
    for (int action = 0; compared == 0 && action < left.size(); action++) {
      compared = right.get(action).compareTo(left.get(action));
    }
    return compared;
  }

  private static int size(List<Real> weights) {
    return (int) weights.stream().filter(weight -> weight.signum() > 0).count();
  }
}
