package org.stratagem.bargain.axiom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.stratagem.game.DerivedForms;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * The axioms that say what a solution owes to a game that is only told otherwise: with players in
 * other seats, payoffs measured otherwise, actions repeated.
 */
final class ChangedGames {
  private static final List<Real> FACTORS = List.of(Real.of(2), Rational.of(1, 3));

  /** Shifts that are tried for each player. */
  private static final int SHIFTS = 2;

  private final Solution solution;
  private final Reach reach;
  private final Comparison compare;
  private final Tally tally;

  ChangedGames(Solution solution, Reach reach, Comparison compare, Tally tally) {
    this.solution = solution;
    this.reach = reach;
    this.compare = compare;
    this.tally = tally;
  }

  /** How many further games a game leads to in which players have so many actions each. */
  static int count(List<Integer> actions) {
    int players = actions.size();
    int games = players * (players - 1) * 3 / 2 + (SHIFTS + FACTORS.size()) * players;
    for (int own : actions) {
      games += 2 * own - 1;
    }
    return games + FACTORS.size();
  }

  /** The axioms that are examined here. */
  static final Set<Axiom> AXIOMS =
      EnumSet.of(
          Axiom.SYMMETRY,
          Axiom.SHIFT,
          Axiom.SCALE,
          Axiom.COMMON_SCALE,
          Axiom.DOMINANCE,
          Axiom.REDUNDANCY);

  void examine(Asked game, Axiom axiom) {
    switch (axiom) {
      case SYMMETRY -> exchanges(game);
      case SHIFT -> shifts(game);
      case SCALE -> scales(game);
      case COMMON_SCALE -> FACTORS.forEach(factor -> scale(game, factor));
      case DOMINANCE -> dominances(game);
      case REDUNDANCY -> redundancies(game);
      default -> throw new IllegalArgumentException(axiom + " is examined elsewhere");
    }
  }

  private void exchanges(Asked game) {
    for (int first = 0; first < game.players(); first++) {
      for (int second = first + 1; second < game.players(); second++) {
        exchange(game, first, second);
      }
    }
  }

  private void shifts(Asked game) {
    for (int player = 0; player < game.players(); player++) {
      shift(game, player, Real.ONE);
      shift(game, player, Real.ONE.plus(largest(game.form(), player)).negate());
    }
  }

  private void scales(Asked game) {
    for (int player = 0; player < game.players(); player++) {
      for (Real factor : FACTORS) {
        scale(game, player, factor);
      }
    }
  }

  private void dominances(Asked game) {
    for (int rich = 0; rich < game.players(); rich++) {
      for (int poor = 0; poor < game.players(); poor++) {
        if (rich != poor) {
          dominance(game, rich, poor);
        }
      }
    }
  }

  private void redundancies(Asked game) {
    for (int player = 0; player < game.players(); player++) {
      for (int action = 0; action < game.form().actions(player).size(); action++) {
        redundancy(game, player, List.of(action));
        if (action > 0) {
          redundancy(game, player, List.of(action - 1, action));
        }
      }
    }
  }

  private static Real largest(NormalForm game, int player) {
    Real largest = Real.ZERO;
    for (int profile = 0; profile < game.profiles(); profile++) {
      Real payoff = game.payoff(profile, player);
      largest = largest.max(payoff.signum() < 0 ? payoff.negate() : payoff);
    }
    return largest;
  }

  private void exchange(Asked game, int first, int second) {
    owed(
        Axiom.SYMMETRY,
        game,
        DerivedForms.exchanged(game.form(), first, second),
        game.player(first) + " and " + game.player(second) + " exchange their seats",
        (payoff, player) ->
            game.payoff(player == first ? second : player == second ? first : player));
  }

  private void shift(Asked game, int player, Real amount) {
    List<Real> shifts = new ArrayList<>(Collections.nCopies(game.players(), Real.ZERO));
    shifts.set(player, amount);
    owed(
        Axiom.SHIFT,
        game,
        DerivedForms.measured(game.form(), Collections.nCopies(game.players(), Real.ONE), shifts),
        game.player(player)
            + "'s payoffs "
            + (amount.signum() < 0 ? "less " + amount.negate() : "plus " + amount),
        (payoff, payee) -> payoff.plus(shifts.get(payee)));
  }

  private void scale(Asked game, int player, Real factor) {
    List<Real> factors = new ArrayList<>(Collections.nCopies(game.players(), Real.ONE));
    factors.set(player, factor);
    owed(
        Axiom.SCALE,
        game,
        DerivedForms.measured(game.form(), factors, Collections.nCopies(game.players(), Real.ZERO)),
        game.player(player) + "'s payoffs times " + factor,
        (payoff, payee) -> payoff.times(factors.get(payee)));
  }

  private void scale(Asked game, Real factor) {
    owed(
        Axiom.COMMON_SCALE,
        game,
        DerivedForms.measured(
            game.form(),
            Collections.nCopies(game.players(), factor),
            Collections.nCopies(game.players(), Real.ZERO)),
        "all payoffs times " + factor,
        (payoff, payee) -> payoff.times(factor));
  }

  /** The first player's payoffs are raised until they are above the second's at every profile. */
  private void dominance(Asked game, int rich, int poor) {
    NormalForm form = game.form();
    Real least = null;
    for (int profile = 0; profile < form.profiles(); profile++) {
      Real lead = form.payoff(profile, rich).minus(form.payoff(profile, poor));
      least = least == null ? lead : least.min(lead);
    }
    List<Real> shifts = new ArrayList<>(Collections.nCopies(game.players(), Real.ZERO));
    if (least != null && least.signum() <= 0) {
      shifts.set(rich, Real.ONE.minus(least));
    }
    Asked raised =
        new Asked(
            DerivedForms.measured(form, Collections.nCopies(game.players(), Real.ONE), shifts),
            solution,
            reach);
    if (raised.isUndefined()) {
      tally.undefined(Axiom.DOMINANCE);
      return;
    }
    tally.of(
        Axiom.DOMINANCE,
        !compare.isLess(raised.payoff(rich), raised.payoff(poor)),
        () ->
            new Counterexample(
                raised.form(),
                raised.payoffs(),
                null,
                List.of(),
                "",
                game.player(rich)
                    + " gets more than "
                    + game.player(poor)
                    + " at every profile, and from the solution "
                    + raised.payoff(rich)
                    + " against "
                    + raised.payoff(poor)));
  }

  /** One action repeated, or the even mixture of two. */
  private void redundancy(Asked game, int player, List<Integer> mixed) {
    List<String> actions = game.form().actions(player);
    List<Real> weights = new ArrayList<>(Collections.nCopies(actions.size(), Real.ZERO));
    mixed.forEach(action -> weights.set(action, Rational.of(1, mixed.size())));
    String kind = mixed.size() == 1 ? "Copy" : "Mixture";
    String name = kind;
    for (int other = 2; actions.contains(name); other++) {
      name = kind + other;
    }
    owed(
        Axiom.REDUNDANCY,
        game,
        DerivedForms.withMixture(game.form(), player, name, weights),
        game.player(player)
            + " may also choose "
            + name
            + ": "
            + (mixed.size() == 1
                ? "the same as " + actions.get(mixed.get(0))
                : "half " + actions.get(mixed.get(0)) + ", half " + actions.get(mixed.get(1))),
        (payoff, payee) -> payoff);
  }

  /**
   * A case: what players get in the changed game has to be what follows from what they get in the
   * game itself.
   */
  private void owed(
      Axiom axiom,
      Asked game,
      NormalForm changed,
      String change,
      BiFunction<Real, Integer, Real> due) {
    if (game.isUndefined()) {
      tally.undefined(axiom);
      return;
    }
    Asked after = new Asked(changed, solution, reach);
    if (after.isUndefined()) {
      tally.undefined(axiom);
      return;
    }
    List<Real> wanted = new ArrayList<>();
    for (int player = 0; player < game.players(); player++) {
      wanted.add(due.apply(game.payoff(player), player));
    }
    tally.of(
        axiom,
        compare.isSame(wanted, after.payoffs()),
        () ->
            new Counterexample(
                game.form(),
                game.payoffs(),
                after.form(),
                after.payoffs(),
                change,
                Wording.due(wanted, after.payoffs())));
  }
}
