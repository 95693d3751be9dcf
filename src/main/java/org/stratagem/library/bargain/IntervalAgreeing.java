package org.stratagem.library.bargain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.bargain.coco.Coalition;
import org.stratagem.bargain.continuous.IntervalOutcomes;
import org.stratagem.bargain.continuous.IntervalValue;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.ContinuousForm;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Call;
import org.stratagem.library.game.PlainNumber;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.Parts;
import org.stratagem.value.Profile;

/**
 * Those who bargain in a game over intervals: numbers are doubles, with bounds that are proven.
 *
 * @param cancelled asked now and then; true ends a search
 */
record IntervalAgreeing(
    ContinuousForm form, IntervalOutcomes outcomes, Call call, BooleanSupplier cancelled)
    implements Agreeing {
  @Override
  public GameInstance instance() {
    return form.game();
  }

  @Override
  public Profile profile(int outcome) {
    return profile(outcomes.point(outcome));
  }

  Profile profile(List<Double> point) {
    return form.actions(point.stream().map(each -> PlainNumber.of(each)).toList());
  }

  /** What each guarantees itself by a mixture, to about nine digits. */
  @Override
  public List<Real> security() {
    List<Real> levels = new ArrayList<>();
    int players = instance().playerCount();
    for (int player = 0; player < players; player++) {
      List<Rational> weights = new ArrayList<>(Collections.nCopies(players, Rational.of(0)));
      weights.set(player, Rational.of(1));
      IntervalValue value =
          IntervalValue.of(
              form.model(),
              new Coalition(1 << player),
              weights,
              instance().interpreter().optimizer(),
              cancelled);
      levels.add(PlainNumber.near(value.value().low(), value.value().high()));
    }
    return levels;
  }

  @Override
  public @Nullable List<Real> payoffs(Object given) {
    List<Object> actions = instance().playerCount() == 1 ? List.of(given) : Parts.of(given);
    if (actions == null || actions.size() != instance().playerCount()) {
      return null;
    }
    List<Real> payoffs = new ArrayList<>();
    try {
      for (int player = 0; player < actions.size(); player++) {
        payoffs.add(
            form.payoff(
                player, new Profile(instance().players(), actions), call.span("disagreement")));
      }
    } catch (StratagemException noProfile) {
      return null;
    }
    return payoffs;
  }

  @Override
  public Real number(Rational exact) {
    return PlainNumber.of(exact.doubleValue());
  }
}
