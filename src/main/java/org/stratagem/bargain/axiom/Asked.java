package org.stratagem.bargain.axiom;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** A game with what a solution gives in it, and what is known of it once that is asked for. */
final class Asked {
  private final NormalForm form;
  private final Optional<List<Real>> payoffs;
  private final Reach reach;
  private @Nullable List<Rational> security;
  private @Nullable List<Rational> hopes;

  Asked(NormalForm form, Solution solution, Reach reach) {
    this.form = form;
    this.payoffs = solution.payoffs(form).map(List::copyOf);
    this.reach = reach;
  }

  NormalForm form() {
    return form;
  }

  /** Whether the solution says nothing of it. */
  boolean isUndefined() {
    return payoffs.isEmpty();
  }

  List<Real> payoffs() {
    return payoffs.orElseThrow();
  }

  Real payoff(int player) {
    return payoffs().get(player);
  }

  List<Rational> security() {
    List<Rational> known = security;
    if (known == null) {
      known = reach.security(form);
      security = known;
    }
    return known;
  }

  List<Rational> hopes() {
    List<Rational> known = hopes;
    if (known == null) {
      known = reach.hopes(form, security());
      hopes = known;
    }
    return known;
  }

  String player(int player) {
    return form.players().get(player);
  }

  int players() {
    return form.players().size();
  }
}
