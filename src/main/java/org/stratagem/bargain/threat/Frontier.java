package org.stratagem.bargain.threat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * The corners of the efficient border of two players' payoffs over all lotteries, from the second
 * player's best to the first player's best: the first's payoffs rise, the second's fall, ever more
 * steeply.
 *
 * @param corners numbers of profiles, the first of several with the same payoffs
 */
record Frontier(List<Integer> corners) {
  static Frontier of(NormalForm form) {
    Comparator<Integer> order =
        Comparator.<Integer, Rational>comparing(profile -> payoff(form, profile, 0))
            .thenComparing(profile -> payoff(form, profile, 1));
    List<Integer> corners = new ArrayList<>();
    for (int profile : IntStream.range(0, form.profiles()).boxed().sorted(order).toList()) {
      while (!corners.isEmpty() && isBelow(form, corners, profile)) {
        corners.remove(corners.size() - 1);
      }
      if (corners.isEmpty()
          || !payoff(form, last(corners), 0).equals(payoff(form, profile, 0))
          || !payoff(form, last(corners), 1).equals(payoff(form, profile, 1))) {
        corners.add(profile);
      }
    }
    return new Frontier(List.copyOf(corners));
  }

  /** Whether the last corner is none once the profile is taken in, which lies further right. */
  private static boolean isBelow(NormalForm form, List<Integer> corners, int profile) {
    int last = last(corners);
    if (payoff(form, last, 0).equals(payoff(form, profile, 0))
        && payoff(form, last, 1).equals(payoff(form, profile, 1))) {
      return false;
    }
    if (payoff(form, profile, 1).compareTo(payoff(form, last, 1)) >= 0) {
      return true;
    }
    if (corners.size() == 1) {
      return false;
    }
    int before = corners.get(corners.size() - 2);
    Real across = payoff(form, last, 0).minus(payoff(form, before, 0));
    Real down = payoff(form, last, 1).minus(payoff(form, before, 1));
    Real acrossAll = payoff(form, profile, 0).minus(payoff(form, before, 0));
    Real downAll = payoff(form, profile, 1).minus(payoff(form, before, 1));
    return across.times(downAll).minus(down.times(acrossAll)).signum() >= 0;
  }

  private static int last(List<Integer> corners) {
    return corners.get(corners.size() - 1);
  }

  static Rational payoff(NormalForm form, int profile, int player) {
    return form.payoff(profile, player).toRational();
  }
}
