package org.stratagem.solve.nash;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.solve.bimatrix.AllEquilibria;
import org.stratagem.solve.bimatrix.NashSets;
import org.stratagem.solve.bimatrix.NashSubset;

/**
 * Nash equilibria of a finite game. Payoffs count as the exact numbers that they are, doubles too,
 * and every profile of an answer is exact.
 */
public final class FiniteNash {
  private final NormalForm game;
  private final Essence essence;
  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked now and then; when it says yes, a search ends with what it has, and its
   *     list is not complete
   */
  public FiniteNash(NormalForm game, BooleanSupplier cancelled) {
    this.game = game;
    this.essence = new Essence(game);
    this.cancelled = cancelled;
  }

  /** How many players have a choice. */
  public int choosers() {
    return (int)
        java.util.stream.IntStream.range(0, game.players().size())
            .filter(player -> game.actions(player).size() > 1)
            .count();
  }

  /** All equilibria of a game in which at most two players have a choice. */
  public NashSolution all() {
    NashSets sets = new AllEquilibria(essence.game(), cancelled).solve();
    List<MixedProfile> list = new ArrayList<>();
    sets.extreme().forEach(pair -> list.add(essence.whole(sets.profile(pair))));
    List<NashSolution.Component> components = new ArrayList<>();
    for (NashSets.Component component : sets.components()) {
      List<NashSolution.Part> parts = new ArrayList<>();
      component.subsets().forEach(subset -> parts.add(essence.whole(part(sets, subset))));
      components.add(new NashSolution.Component(component.extreme(), parts));
    }
    return new NashSolution(
        list, components, sets.complete(), NashMethod.ENUMERATION, sets.bases());
  }

  private static NashSolution.Part part(NashSets sets, NashSubset subset) {
    List<List<Real>> first = subset.first().stream().map(sets.first()::get).toList();
    List<List<Real>> second = subset.second().stream().map(sets.second()::get).toList();
    return new NashSolution.Part(List.of(first, second));
  }

  /** All equilibria in pure strategies, of any number of players, in the order of the profiles. */
  public NashSolution pure() {
    List<MixedProfile> list = new ArrayList<>();
    List<NashSolution.Component> components = new ArrayList<>();
    for (int profile : new PureEquilibria(game, cancelled).profiles()) {
      list.add(MixedProfile.pure(game, profile));
    }
    return new NashSolution(list, components, false, NashMethod.PURE, game.profiles());
  }
}
