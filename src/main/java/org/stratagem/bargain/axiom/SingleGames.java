package org.stratagem.bargain.axiom;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** The axioms that speak of one game: what the players get is enough, together and each. */
final class SingleGames {
  private final Reach reach;
  private final Comparison compare;
  private final Tally tally;

  SingleGames(Reach reach, Comparison compare, Tally tally) {
    this.reach = reach;
    this.compare = compare;
    this.tally = tally;
  }

  /** The axioms that are examined here. */
  static final Set<Axiom> AXIOMS =
      EnumSet.of(Axiom.EFFICIENCY, Axiom.GREATEST_SUM, Axiom.RATIONALITY);

  void examine(Asked game) {
    if (game.isUndefined()) {
      AXIOMS.forEach(tally::undefined);
      return;
    }
    Optional<List<Rational>> better = reach.improvement(game.form(), game.payoffs(), compare);
    tally.of(
        Axiom.EFFICIENCY,
        better.isEmpty(),
        () ->
            example(
                game,
                "a lottery gives "
                    + Wording.of(better.orElseThrow())
                    + ", and the solution "
                    + Wording.of(game.payoffs())));
    Real sum = Reach.sum(game.payoffs());
    Real greatest = reach.greatestSum(game.form());
    tally.of(
        Axiom.GREATEST_SUM,
        compare.isSame(sum, greatest),
        () ->
            example(
                game,
                Wording.of(game.payoffs())
                    + " adds up to "
                    + sum
                    + ", and the best profile to "
                    + greatest));
    int wronged = 0;
    while (wronged < game.players()
        && !compare.isLess(game.payoff(wronged), game.security().get(wronged))) {
      wronged++;
    }
    int loser = wronged;
    tally.of(
        Axiom.RATIONALITY,
        loser == game.players(),
        () ->
            example(
                game,
                game.player(loser)
                    + " gets "
                    + game.payoff(loser)
                    + ", and can guarantee itself "
                    + game.security().get(loser)));
  }

  private static Counterexample example(Asked game, String reason) {
    return new Counterexample(game.form(), game.payoffs(), null, List.of(), "", reason);
  }
}
