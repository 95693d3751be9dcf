package org.stratagem.solve.sequential;

import java.math.BigInteger;
import java.util.Optional;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Recall;
import org.stratagem.solve.tree.StageSolver;
import org.stratagem.solve.tree.SubgamePerfection;

/**
 * Solves stages by another method, and where that finds nothing, by sequential equilibria. In the
 * normal form of a tree threats make continua in which a search support by support gets lost;
 * sequential equilibria are played in finitely many ways as a rule.
 */
public final class SequentialStages implements StageSolver {
  private final StageSolver first;
  private final long limit;
  private final SubgamePerfection.Watch watch;

  /**
   * @param first the other method
   * @param limit the most profiles without randomising
   */
  public SequentialStages(StageSolver first, long limit, SubgamePerfection.Watch watch) {
    this.first = first;
    this.limit = limit;
    this.watch = watch;
  }

  @Override
  public Optional<Solution> solve(GameTree stage) {
    Optional<Solution> found = first.solve(stage);
    if (found.isPresent() && !found.get().list().isEmpty() || !Recall.of(stage).isPerfect()) {
      return found;
    }
    SequentialEquilibria search = new SequentialEquilibria(ExactTree.of(stage), watch);
    if (search.profiles().compareTo(BigInteger.valueOf(limit)) > 0) {
      return found;
    }
    return Optional.of(
        new Solution(search.solve().list().stream().map(Assessment::profile).toList(), false));
  }
}
