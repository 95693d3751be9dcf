package org.stratagem.bargain.agreement;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * What players can do together, by what it pays them. Agreements are lotteries over outcomes. Where
 * there are too many to list, some are listed, and others as they are asked for.
 */
public interface FeasibleOutcomes {
  int players();

  /** How many are listed. */
  int size();

  /** What a listed outcome pays each player. */
  List<Rational> payoffs(int outcome);

  /**
   * An upper bound of what any outcome is worth at some prices of the players' payoffs, listed or
   * not. One that is worth more than all those listed, by more than can be told, is listed first.
   */
  Rational most(List<Rational> prices);

  /** Whether everything is listed, so that answers are exact. */
  boolean areAllListed();

  /** The profiles of a finite game; doubles count as the rationals that they are. */
  static FeasibleOutcomes of(NormalForm form) {
    List<List<Rational>> payoffs = new ArrayList<>();
    for (int profile = 0; profile < form.profiles(); profile++) {
      List<Rational> own = new ArrayList<>();
      for (int player = 0; player < form.players().size(); player++) {
        own.add(form.payoff(profile, player).toRational());
      }
      payoffs.add(List.copyOf(own));
    }
    return new Listed(form.players().size(), List.copyOf(payoffs));
  }

  /** Finitely many outcomes. */
  record Listed(int players, List<List<Rational>> list) implements FeasibleOutcomes {
    @Override
    public int size() {
      return list.size();
    }

    @Override
    public List<Rational> payoffs(int outcome) {
      return list.get(outcome);
    }

    @Override
    public Rational most(List<Rational> prices) {
      return Exact.dot(prices, list.get(best(this, prices)));
    }

    @Override
    public boolean areAllListed() {
      return true;
    }
  }

  /** The first listed outcome that is worth most at some prices. */
  static int best(FeasibleOutcomes outcomes, List<Rational> prices) {
    int best = 0;
    Real most = Exact.dot(prices, outcomes.payoffs(0));
    for (int outcome = 1; outcome < outcomes.size(); outcome++) {
      Rational worth = Exact.dot(prices, outcomes.payoffs(outcome));
      if (worth.compareTo(most) > 0) {
        most = worth;
        best = outcome;
      }
    }
    return best;
  }
}
