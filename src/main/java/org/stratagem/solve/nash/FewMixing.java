package org.stratagem.solve.nash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.stratagem.game.MixedPayoffs;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.solve.bimatrix.NashSets;
import org.stratagem.solve.bimatrix.NashSubset;
import org.stratagem.solve.mixture.PayoffTables;

/**
 * The equilibria of a game of many players in which at most two of them mix, exactly: for each pair
 * and each choice of actions of the others, the Nash subsets of the game between the two, of which
 * what lets another one gain is cut away. Continua are found like single points.
 *
 * <p>Cost: a vertex enumeration for each pair of players and each choice of the others that no
 * quick look rules out.
 */
final class FewMixing {
  private final NormalForm game;

  private final PayoffTables tables;
  private final long most;
  private final BooleanSupplier cancelled;
  private final Set<NashSolution.Part> parts = new LinkedHashSet<>();
  private boolean isComplete = true;
  private boolean isEnded;
  private long games;

  /**
   * What was found.
   *
   * @param parts sets of equilibria, single ones among them
   * @param complete whether every equilibrium in which at most two players mix is in one of them
   * @param ended whether a limit ended the search
   * @param games how many games between two players were solved
   */
  record Found(List<NashSolution.Part> parts, boolean complete, boolean ended, long games) {}

  /**
   * @param most how many vertices and games may be looked at in all
   */
  FewMixing(NormalForm game, PayoffTables tables, long most, BooleanSupplier cancelled) {
    this.game = game;
    this.tables = tables;
    this.most = most;
    this.cancelled = cancelled;
  }

  Found find() {
    long left = most;
    for (int first = 0; first < tables.players(); first++) {
      for (int second = first + 1; second < tables.players(); second++) {
        for (int origin = 0; origin < tables.profiles(); origin++) {
          if (game.action(origin, first) != 0 || game.action(origin, second) != 0) {
            continue;
          }
          if (left-- <= 0 || (left & 63) == 0 && cancelled.getAsBoolean()) {
            return new Found(List.copyOf(parts), false, true, games);
          }
          PairGame pair = new PairGame(game, tables, first, second, origin);
          if (pair.isPromising()) {
            games++;
            NashSets sets = pair.equilibria(left, cancelled);
            left -= sets.bases();
            isEnded |= !sets.complete();
            add(pair, first, second, origin, sets);
          }
        }
      }
    }
    return new Found(List.copyOf(parts), isComplete && !isEnded, isEnded, games);
  }

  private void add(PairGame pair, int first, int second, int origin, NashSets sets) {
    for (NashSets.Component component : sets.components()) {
      List<NashSubset> subsets = component.subsets();
      if (!component.allSubsets()) {
        isComplete = false;
        subsets =
            component.extreme().stream()
                .map(number -> sets.extreme().get(number))
                .map(each -> new NashSubset(List.of(each.first()), List.of(each.second())))
                .toList();
      }
      for (NashSubset subset : subsets) {
        List<List<Real>> one =
            subset.first().stream().map(sets.first()::get).map(pair::ofFirst).toList();
        List<List<Real>> other =
            subset.second().stream().map(sets.second()::get).map(pair::ofSecond).toList();
        List<CutSubset> kept = List.of(new CutSubset(pair, one, other));
        kept = kept(kept, first, second, origin);
        // What could not be told of all may be told of what the others have left.
        kept = kept(kept.stream().map(CutSubset::asKnown).toList(), first, second, origin);
        kept.forEach(each -> add(each, first, second, origin));
      }
    }
  }

  /** What keeps all the others from gaining by another action. */
  private List<CutSubset> kept(List<CutSubset> subsets, int first, int second, int origin) {
    List<CutSubset> kept = subsets;
    for (int player = 0; player < tables.players(); player++) {
      if (player == first || player == second) {
        continue;
      }
      int own = game.action(origin, player);
      for (int action = 0; action < tables.actions(player); action++) {
        if (action != own) {
          int mover = player;
          int change = (action - own) * tables.stride(player);
          kept = kept.stream().flatMap(each -> each.kept(mover, change).stream()).toList();
        }
      }
    }
    return kept;
  }

  private void add(CutSubset subset, int first, int second, int origin) {
    if (subset.isKnown()) {
      parts.add(part(subset.first(), subset.second(), first, second, origin));
      return;
    }
    isComplete = false;
    for (List<Real> one : subset.first()) {
      for (List<Real> other : subset.second()) {
        NashSolution.Part corner = part(List.of(one), List.of(other), first, second, origin);
        if (isEquilibrium(corner)) {
          parts.add(corner);
        }
      }
    }
  }

  private boolean isEquilibrium(NashSolution.Part corner) {
    List<List<Real>> weights = corner.strategies().stream().map(own -> own.get(0)).toList();
    return new MixedPayoffs(game, new MixedProfile(weights))
        .regrets().stream().allMatch(regret -> regret.signum() == 0);
  }

  private NashSolution.Part part(
      List<List<Real>> one, List<List<Real>> other, int first, int second, int origin) {
    List<List<List<Real>>> strategies = new ArrayList<>();
    for (int player = 0; player < tables.players(); player++) {
      if (player == first) {
        strategies.add(one);
      } else if (player == second) {
        strategies.add(other);
      } else {
        Real[] weights = new Real[tables.actions(player)];
        Arrays.fill(weights, Real.ZERO);
        weights[game.action(origin, player)] = Real.ONE;
        strategies.add(List.of(List.of(weights)));
      }
    }
    return new NashSolution.Part(strategies);
  }
}
