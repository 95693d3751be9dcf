package org.stratagem.library.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.bargain.agreement.FeasibleOutcomes;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.solve.zerosum.MatrixGameSolver;
import org.stratagem.value.Profile;

/**
 * Those who bargain in a finite game: all is exact.
 *
 * @param cancelled asked now and then; true ends a search
 */
record FiniteAgreeing(FiniteGame game, FeasibleOutcomes outcomes, BooleanSupplier cancelled)
    implements Agreeing {
  @Override
  public GameInstance instance() {
    return game.instance();
  }

  @Override
  public Profile profile(int outcome) {
    return game.profile(outcome);
  }

  @Override
  public List<Real> security() {
    List<Real> levels = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      levels.add(
          new MatrixGameSolver(cancelled)
              .solve(MatrixGame.against(game.form(), player))
              .orElseThrow()
              .value());
    }
    return levels;
  }

  @Override
  public @Nullable List<Real> payoffs(Object profile) {
    return game.payoffs(profile);
  }

  @Override
  public Real number(Rational exact) {
    return game.number(exact);
  }
}
