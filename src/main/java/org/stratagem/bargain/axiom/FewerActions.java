package org.stratagem.bargain.axiom;

import java.util.ArrayList;
import java.util.List;

/** The axioms that compare a game with what it is when a player loses an action. */
final class FewerActions {
  private final Reach reach;
  private final Comparison compare;
  private final Tally tally;

  FewerActions(Reach reach, Comparison compare, Tally tally) {
    this.reach = reach;
    this.compare = compare;
    this.tally = tally;
  }

  /**
   * An action that a player loses.
   *
   * @param whole the game with the action
   * @param less the game without it
   */
  record Loss(Asked whole, Asked less, int player, String action) {
    String change() {
      return "without " + action + " of " + whole.player(player);
    }
  }

  /** Whether the owner of an action is worse off for having it. */
  void monotonicity(Loss loss) {
    if (isUndefined(loss, Axiom.MONOTONICITY)) {
      return;
    }
    tally.of(
        Axiom.MONOTONICITY,
        !loses(loss, loss.player()),
        () -> example(loss, gets(loss, loss.player())));
  }

  /** What is held against a solution where feasible payoffs get fewer and security levels stay. */
  void feasibility(Loss loss) {
    List<Axiom> axioms =
        List.of(Axiom.INDEPENDENCE, Axiom.INDIVIDUAL_MONOTONICITY, Axiom.STRONG_MONOTONICITY);
    if (!loss.whole().security().equals(loss.less().security())) {
      return;
    }
    if (loss.whole().isUndefined() || loss.less().isUndefined()) {
      axioms.forEach(tally::undefined);
      return;
    }
    if (reach.isReachable(loss.less().form(), loss.whole().payoffs(), compare)) {
      tally.of(
          Axiom.INDEPENDENCE,
          compare.isSame(loss.whole().payoffs(), loss.less().payoffs()),
          () ->
              example(
                  loss,
                  Wording.of(loss.whole().payoffs())
                      + " can still be reached, and now it is "
                      + Wording.of(loss.less().payoffs())));
    }
    List<Integer> losers = new ArrayList<>();
    for (int player = 0; player < loss.whole().players(); player++) {
      int payee = player;
      boolean isWorse = loses(loss, player);
      if (isWorse) {
        losers.add(player);
      }
      if (othersHope(loss, player)) {
        tally.of(Axiom.INDIVIDUAL_MONOTONICITY, !isWorse, () -> example(loss, gets(loss, payee)));
      }
    }
    tally.of(
        Axiom.STRONG_MONOTONICITY,
        losers.isEmpty(),
        () -> example(loss, gets(loss, losers.get(0))));
  }

  private boolean isUndefined(Loss loss, Axiom axiom) {
    boolean isUndefined = loss.whole().isUndefined() || loss.less().isUndefined();
    if (isUndefined) {
      tally.undefined(axiom);
    }
    return isUndefined;
  }

  private boolean loses(Loss loss, int player) {
    return compare.isLess(loss.whole().payoff(player), loss.less().payoff(player));
  }

  private static boolean othersHope(Loss loss, int player) {
    for (int other = 0; other < loss.whole().players(); other++) {
      if (other != player
          && !loss.whole().hopes().get(other).equals(loss.less().hopes().get(other))) {
        return false;
      }
    }
    return true;
  }

  private static String gets(Loss loss, int player) {
    return loss.whole().player(player)
        + " gets "
        + loss.whole().payoff(player)
        + " with the action, and "
        + loss.less().payoff(player)
        + " without it";
  }

  private static Counterexample example(Loss loss, String reason) {
    return new Counterexample(
        loss.whole().form(),
        loss.whole().payoffs(),
        loss.less().form(),
        loss.less().payoffs(),
        loss.change(),
        reason);
  }
}
