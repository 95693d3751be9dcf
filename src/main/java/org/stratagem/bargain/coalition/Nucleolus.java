package org.stratagem.bargain.coalition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.numeric.Rational;

/**
 * The division whose excesses, sorted from the greatest down, are lexicographically least: among
 * imputations the nucleolus (Schmeidler 1969), among all divisions of the whole the prenucleolus
 * (Sobolev 1975).
 *
 * @param division what each player gets
 * @param levels the steps to it, which prove it
 * @param imputations whether it is the nucleolus
 * @param programs how many linear programs were solved
 */
public record Nucleolus(
    List<Rational> division, List<ExcessLevel> levels, boolean imputations, long programs) {
  public Nucleolus {
    division = List.copyOf(division);
    levels = List.copyOf(levels);
  }

  /** Whether anybody can be given what it is worth alone: whether there is a nucleolus. */
  public static boolean hasImputations(CoalitionalGame game) {
    Rational alone = Rational.of(0);
    for (int player = 0; player < game.players(); player++) {
      alone = (Rational) alone.plus(game.alone(player));
    }
    return alone.compareTo(game.total()) <= 0;
  }

  /**
   * Finds it by a sequence of linear programs (Maschler, Peleg, Shapley 1979), each of which
   * settles the shares of at least one more independent coalition, so that there are fewer than
   * players; an exact check follows, see {@link #holds}. Empty where it was cancelled.
   *
   * @param imputations whether every player has to get what it is worth alone; there have to be
   *     such divisions
   */
  public static Optional<Nucleolus> of(
      CoalitionalGame game, boolean imputations, BooleanSupplier cancelled) {
    CoalitionSpan settled = new CoalitionSpan(game.players());
    settled.add(game.everyone());
    List<Rational> division = new ArrayList<>();
    division.add(game.total());
    while (division.size() < game.players()) {
      division.add(Rational.of(0));
    }
    List<ExcessLevel> levels = new ArrayList<>();
    LeastExcess programs = new LeastExcess(game, imputations, cancelled);
    while (!settled.isWhole()) {
      Optional<LeastExcess.Step> step = programs.solve(settled, division);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      division = step.get().division();
      ExcessLevel level = step.get().level();
      levels.add(level);
      level.coalitions().forEach(settled::add);
      level.alone().forEach(player -> settled.add(1 << player));
    }
    Nucleolus found = new Nucleolus(division, levels, imputations, programs.programs());
    if (!found.holds(game)) {
      throw new IllegalStateException("a nucleolus without a proof");
    }
    return Optional.of(found);
  }

  /**
   * Whether this is the nucleolus of the game, by Kohlberg's criterion (Kohlberg 1971) in steps.
   * The whole is shared. At each step the greatest excess among the coalitions outside the span of
   * those settled is as stated and belongs to the coalitions named; their weights are positive and,
   * with those of players held to what they are worth alone, combine them to a vector in the span.
   * So at a division with no greater excess each of them gets the same as here. In the end the span
   * is everything: no other division is as good. Looks at nothing but the game and these numbers.
   */
  public boolean holds(CoalitionalGame game) {
    if (!CoalitionalGame.share(division, game.everyone()).equals(game.total())) {
      return false;
    }
    for (int player = 0; imputations && player < game.players(); player++) {
      if (division.get(player).compareTo(game.alone(player)) < 0) {
        return false;
      }
    }
    CoalitionSpan settled = new CoalitionSpan(game.players());
    settled.add(game.everyone());
    Excesses excesses = new Excesses(game, division);
    for (ExcessLevel level : levels) {
      if (!excesses.greatest(1, settled, level.excess()).isEmpty()
          || !isTight(level, game, settled, excesses)) {
        return false;
      }
      level.coalitions().forEach(settled::add);
      level.alone().forEach(player -> settled.add(1 << player));
    }
    return settled.isWhole();
  }

  private boolean isTight(
      ExcessLevel level, CoalitionalGame game, CoalitionSpan settled, Excesses excesses) {
    Rational[] sums = new Rational[game.players()];
    java.util.Arrays.fill(sums, Rational.of(0));
    for (int i = 0; i < level.coalitions().size(); i++) {
      int coalition = level.coalitions().get(i);
      Rational weight = level.weights().get(i);
      if (weight.signum() <= 0
          || settled.contains(coalition)
          || !excesses.of(coalition).equals(level.excess())) {
        return false;
      }
      for (int player : CoalitionalGame.members(coalition)) {
        sums[player] = (Rational) sums[player].plus(weight);
      }
    }
    for (int i = 0; i < level.alone().size(); i++) {
      int player = level.alone().get(i);
      if (!imputations
          || level.aloneWeights().get(i).signum() <= 0
          || !division.get(player).equals(game.alone(player))) {
        return false;
      }
      sums[player] = (Rational) sums[player].plus(level.aloneWeights().get(i));
    }
    return settled.contains(sums);
  }
}
