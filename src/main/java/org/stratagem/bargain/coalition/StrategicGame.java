package org.stratagem.bargain.coalition;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolution;
import org.stratagem.solve.zerosum.MatrixGameSolver;

/**
 * The coalitional game of a strategic game (von Neumann and Morgenstern 1944): a coalition is worth
 * what its members can guarantee themselves together against the others, where either side may
 * correlate what it does. A zero-sum game for each coalition.
 */
public final class StrategicGame {
  private StrategicGame() {}

  /** The game of what coalitions can guarantee themselves; empty where it was cancelled. */
  public static Optional<CoalitionalGame> of(NormalForm form, BooleanSupplier cancelled) {
    WorthTable table = new WorthTable(form.players().size());
    for (int coalition = 1; coalition < 1 << form.players().size(); coalition++) {
      Optional<MatrixGameSolution> solution =
          new MatrixGameSolver(cancelled).solve(against(form, coalition));
      if (solution.isEmpty()) {
        return Optional.empty();
      }
      table.put(coalition, solution.get().value());
    }
    return Optional.of(table.game());
  }

  /** The members' sum of payoffs: they choose the row, the others the column. */
  private static MatrixGame against(NormalForm form, int coalition) {
    int rows = 1;
    int columns = 1;
    for (int player = 0; player < form.players().size(); player++) {
      if ((coalition >> player & 1) != 0) {
        rows *= form.actions(player).size();
      } else {
        columns *= form.actions(player).size();
      }
    }
    Rational[][] payoffs = new Rational[rows][columns];
    for (int profile = 0; profile < form.profiles(); profile++) {
      int row = 0;
      int column = 0;
      Rational sum = Rational.of(0);
      for (int player = 0; player < form.players().size(); player++) {
        int action = form.action(profile, player);
        if ((coalition >> player & 1) != 0) {
          row = row * form.actions(player).size() + action;
          sum = (Rational) sum.plus(form.payoff(profile, player).toRational());
        } else {
          column = column * form.actions(player).size() + action;
        }
      }
      payoffs[row][column] = sum;
    }
    return new MatrixGame(payoffs);
  }
}
