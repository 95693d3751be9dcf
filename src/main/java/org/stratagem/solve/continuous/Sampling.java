package org.stratagem.solve.continuous;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.interval.Interval;

/**
 * Looks for equilibria in regions that no proof decides: the simplest numbers in them, and where
 * best replies lead from there. What is found is certified by its regrets.
 */
final class Sampling {
  /** How many boxes of a region are looked into. */
  private static final int PLACES = 5;

  private static final int ROUNDS = 2;

  private final ContinuousGame game;
  private final Regrets regrets;
  private final Box whole;

  Sampling(ContinuousGame game, Regrets regrets) {
    this.game = game;
    this.regrets = regrets;
    this.whole = Box.of(game.box());
  }

  /** What connected boxes are, with what is found in them. */
  UndecidedRegion region(List<Box> boxes) {
    Box hull = boxes.get(0);
    double finest = 0;
    for (Box box : boxes) {
      hull = hull.hull(box);
      for (int k = 0; k < game.dimension(); k++) {
        if (!whole.isPoint(k)) {
          finest = Math.max(finest, box.width(k) / whole.width(k));
        }
      }
    }
    List<PureEquilibrium> samples = new ArrayList<>();
    Set<List<Real>> seen = new LinkedHashSet<>();
    List<Box> places = new ArrayList<>();
    if (boxes.size() <= PLACES * 4) {
      places.add(hull);
    }
    int more = boxes.size() <= PLACES * 4 ? 1 : PLACES;
    for (int place = 0; place < more; place++) {
      places.add(boxes.get((int) ((long) place * (boxes.size() - 1) / Math.max(1, PLACES - 1))));
    }
    for (Box place : places) {
      PureEquilibrium sample = settle(Shortest.in(place), hull, finest);
      if (sample != null && seen.add(sample.profile())) {
        samples.add(sample);
      }
    }
    List<Interval> sides = new ArrayList<>();
    for (int k = 0; k < game.dimension(); k++) {
      sides.add(new Interval(hull.low()[k], hull.high()[k]));
    }
    return new UndecidedRegion(sides, boxes.size(), finest, samples);
  }

  /** Where best replies lead in a few rounds, if that is an equilibrium; else null. */
  private @org.jspecify.annotations.Nullable PureEquilibrium settle(
      double[] start, Box hull, double margin) {
    double[] profile = start;
    for (int round = 0; round <= ROUNDS; round++) {
      List<Deviation> deviations = regrets.at(game, profile);
      if (ContinuousNash.isSmall(deviations)) {
        return isNear(profile, hull, margin)
            ? ContinuousNash.equilibrium(
                Box.point(profile),
                ContinuousNash.numbers(profile),
                deviations,
                PureEquilibrium.Proof.REGRET)
            : null;
      }
      for (int player = 0; player < game.playerCount(); player++) {
        Deviation deviation =
            player == 0 ? deviations.get(0) : regrets.deviation(game, profile, player);
        if (deviation.regret().low() > 0) {
          profile =
              game.deviate(
                  profile,
                  player,
                  deviation.best().stream().mapToDouble(Double::doubleValue).toArray());
        }
      }
    }
    return null;
  }

  private boolean isNear(double[] profile, Box hull, double margin) {
    for (int k = 0; k < profile.length; k++) {
      double reach = margin * whole.width(k);
      if (profile[k] < hull.low()[k] - reach || profile[k] > hull.high()[k] + reach) {
        return false;
      }
    }
    return true;
  }
}
