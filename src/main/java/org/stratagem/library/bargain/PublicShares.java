package org.stratagem.library.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.bargain.coco.CocoSolution;
import org.stratagem.bargain.coco.CocoSolver;
import org.stratagem.bargain.coco.PublicSignal;
import org.stratagem.elaborate.TreeForm;
import org.stratagem.function.Call;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.library.argument.Counting;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.Table;
import org.stratagem.value.ValueSet;

/**
 * The cooperative-competitive value after each thing that everybody knows before the first move.
 * The value before is its mean: what coalitions do after one signal does not bind them after
 * another.
 */
final class PublicShares {
  private PublicShares() {}

  /**
   * A table of the signals; nothing where there is only one.
   *
   * @param shares of the whole game, which the means are checked against
   */
  static Optional<Table> table(FiniteGame game, List<Rational> shares, Call call) {
    if (game.instance().isStrategic() || game.instance().hasStates()) {
      return Optional.empty();
    }
    TreeForm form = TreeForm.of(game.instance(), call.span("game"));
    List<PublicSignal> signals = PublicSignal.of(form.tree());
    if (signals.size() < 2) {
      return Optional.empty();
    }
    BooleanSupplier cancelled =
        () -> {
          call.tick();
          return false;
        };
    List<String> columns = new ArrayList<>(List.of("known to all", "probability"));
    game.players().forEach(player -> columns.add(player.toString()));
    List<List<Object>> rows = new ArrayList<>();
    Real[] means = new Real[shares.size()];
    java.util.Arrays.fill(means, Real.ZERO);
    for (PublicSignal signal : signals) {
      CocoSolution solution =
          new CocoSolver(cancelled).solve(normalForm(signal, call)).orElseThrow();
      List<Object> ways = new ArrayList<>();
      signal.draws().forEach(draw -> ways.add(form.way(draw)));
      List<Object> row = new ArrayList<>();
      row.add(ways.size() == 1 ? ways.get(0) : ValueSet.of(ways));
      row.add(signal.probability());
      for (int player = 0; player < means.length; player++) {
        Rational share = solution.shares().get(player);
        means[player] = means[player].plus(signal.probability().toRational().times(share));
        row.add(game.number(share));
      }
      rows.add(row);
    }
    for (int player = 0; player < means.length && !game.hasDoubles(); player++) {
      if (form.tree().isExact() && !means[player].equals(shares.get(player))) {
        throw new IllegalStateException("a value that is not the mean over public signals");
      }
    }
    return Optional.of(new Table(columns, rows));
  }

  private static org.stratagem.game.NormalForm normalForm(PublicSignal signal, Call call) {
    try {
      return PlanTable.reduced(signal.tree(), Integer.MAX_VALUE).form();
    } catch (PlanTable.TooLarge tooLarge) {
      // No larger than the whole game's form, which was counted before.
      BigInteger count = tooLarge.count();
      Counting.require(count, "profiles of plans", call);
      throw new IllegalStateException(tooLarge);
    }
  }
}
