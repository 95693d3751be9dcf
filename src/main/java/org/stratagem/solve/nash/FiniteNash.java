package org.stratagem.solve.nash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.stratagem.game.MixedProfile;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;
import org.stratagem.solve.bimatrix.AllEquilibria;
import org.stratagem.solve.bimatrix.NashSets;
import org.stratagem.solve.bimatrix.NashSubset;
import org.stratagem.solve.bimatrix.OneEquilibrium;
import org.stratagem.solve.bimatrix.StrategyOrder;
import org.stratagem.solve.bimatrix.SymmetricEquilibria;
import org.stratagem.solve.mixture.ScaledPayoffs;
import org.stratagem.solve.support.SupportEnumeration;
import org.stratagem.solve.support.SupportEquilibrium;

/**
 * Nash equilibria of a finite game. Payoffs count as the exact numbers that they are, doubles too.
 * Of two players, or where only two have a choice, the equilibria are exact.
 */
public final class FiniteNash {
  /** Bases times cells that an enumeration may take unasked: a few seconds. */
  private static final long WORK = 200_000_000;

  /** Of more choices of supports no search comes to the end. */
  private static final long SUPPORTS = 100_000;

  /** Where both players have more actions than this, no enumeration comes to an end. */
  private static final int ENUMERABLE = 60;

  /** Where there are more cells, pure equilibria are enough. */
  private static final int LARGE = 200_000;

  /** Games between two, and vertices of them, that are looked at for games of more. */
  private static final long PAIRS = 3_000_000;

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
        IntStream.range(0, game.players().size())
            .filter(player -> game.actions(player).size() > 1)
            .count();
  }

  /**
   * All equilibria where that takes seconds at most, else what can be found: of two players those
   * in pure strategies or one mixed one, of more those in pure strategies or with small supports,
   * and one by the logit branch.
   */
  public NashSolution solve() {
    if (choosers() > 2) {
      return ofMany();
    }
    Undominated core = new Undominated(essence.game(), cancelled);
    int narrow = Math.min(core.game().actions(0).size(), core.game().actions(1).size());
    if (narrow <= ENUMERABLE) {
      NashSolution all = byEnumeration(core, WORK / Math.max(1, core.game().profiles()));
      if (all.end() == NashSolution.End.EXHAUSTED || !all.list().isEmpty()) {
        return all;
      }
    }
    NashSolution pure = pure();
    return pure.list().isEmpty() ? byLemkeHowson(false) : pure;
  }

  private NashSolution ofMany() {
    boolean areFew = supports() <= SUPPORTS;
    NashSolution some = areFew ? bySupports() : pure();
    if (areFew && some.end() != NashSolution.End.LIMIT) {
      return some;
    }
    if (game.profiles() > LARGE && !some.list().isEmpty()) {
      return some;
    }
    List<NashPoint> list = new ArrayList<>(some.list());
    for (NashPoint one : byLogit().list()) {
      if (list.isEmpty()
          || one.isProven() && list.stream().noneMatch(each -> areClose(each, one))) {
        list.add(one);
      }
    }
    return new NashSolution(
        list,
        apart(list),
        false,
        areFew ? NashSolution.End.LIMIT : NashSolution.End.PARTIAL,
        areFew ? NashMethod.SUPPORTS_AND_LOGIT : NashMethod.PURE_AND_LOGIT,
        some.work());
  }

  /** How many choices of supports there are, or more than are worth a look. */
  private long supports() {
    long supports = 1;
    for (int player = 0; player < game.players().size(); player++) {
      int actions = Math.min(game.actions(player).size(), 40);
      supports = Math.min(supports * ((1L << actions) - 1), 1L << 20);
    }
    return supports;
  }

  private static boolean areClose(NashPoint one, NashPoint other) {
    double distance = 2 * (one.radius() + other.radius());
    for (int player = 0; player < one.profile().weights().size(); player++) {
      List<Real> first = one.profile().of(player);
      List<Real> second = other.profile().of(player);
      for (int action = 0; action < first.size(); action++) {
        if (Math.abs(first.get(action).minus(second.get(action)).doubleValue()) > distance) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * One equilibrium of any number of players, at the end of a logit branch; where nothing is
   * proven, those in pure strategies, or if there are none the profile that comes nearest to one.
   */
  public NashSolution byLogit() {
    OneOfMany.Found found = new OneOfMany(essence.game(), cancelled).find();
    NashSolution pure = found.point().isProven() ? null : pure();
    if (pure != null && !pure.list().isEmpty()) {
      return new NashSolution(
          pure.list(),
          pure.components(),
          false,
          NashSolution.End.PARTIAL,
          NashMethod.PURE_AFTER_LOGIT,
          pure.work());
    }
    NashPoint point = new NashPoint(essence.whole(found.point().profile()), found.point().radius());
    List<NashPoint> list = List.of(point);
    return new NashSolution(
        list, apart(list), false, NashSolution.End.PARTIAL, found.method(), found.steps());
  }

  /** All symmetric equilibria of a symmetric game where that takes seconds at most. */
  public NashSolution symmetric() {
    if (game.players().size() == 2 && choosers() == 2) {
      SymmetricEquilibria.Found found =
          new SymmetricEquilibria(essence.game(), WORK / Math.max(1, game.profiles()), cancelled)
              .solve();
      List<NashPoint> list = new ArrayList<>();
      for (List<Real> strategy : found.strategies()) {
        list.add(new NashPoint(new MixedProfile(List.of(strategy, strategy)), 0));
      }
      List<NashSolution.Component> components = new ArrayList<>();
      found
          .components()
          .forEach(members -> components.add(new NashSolution.Component(members, List.of())));
      return new NashSolution(
          list,
          components,
          found.complete(),
          found.complete() ? NashSolution.End.EXHAUSTED : NashSolution.End.LIMIT,
          NashMethod.ENUMERATION,
          found.bases());
    }
    return onlySymmetric(solve());
  }

  /** All symmetric equilibria in pure strategies. */
  public NashSolution symmetricPure() {
    return onlySymmetric(pure());
  }

  private static NashSolution onlySymmetric(NashSolution all) {
    List<NashPoint> list =
        all.list().stream()
            .filter(NashPoint::isProven)
            .filter(
                point ->
                    Symmetry.isSymmetric(
                        point.profile(), point.isExact() ? 0 : 1e-9 + 2 * point.radius()))
            .toList();
    return new NashSolution(list, apart(list), all.complete(), all.end(), all.method(), all.work());
  }

  /**
   * All equilibria of a game in which at most two players have a choice.
   *
   * @param most how many vertices may be examined
   */
  public NashSolution byEnumeration(long most) {
    return byEnumeration(new Undominated(essence.game(), cancelled), most);
  }

  private NashSolution byEnumeration(Undominated core, long most) {
    NashSets sets = new AllEquilibria(core.game(), most, cancelled).solve();
    List<NashPoint> list = new ArrayList<>();
    sets.extreme().forEach(pair -> list.add(exact(essence.whole(core.whole(sets.profile(pair))))));
    List<NashSolution.Component> components = new ArrayList<>();
    for (NashSets.Component component : sets.components()) {
      List<NashSolution.Part> parts = new ArrayList<>();
      component
          .subsets()
          .forEach(subset -> parts.add(essence.whole(core.whole(part(sets, subset)))));
      components.add(new NashSolution.Component(component.extreme(), parts));
    }
    return new NashSolution(
        list,
        components,
        sets.complete(),
        sets.complete() ? NashSolution.End.EXHAUSTED : NashSolution.End.LIMIT,
        NashMethod.ENUMERATION,
        sets.bases());
  }

  private static NashSolution.Part part(NashSets sets, NashSubset subset) {
    List<List<Real>> first = subset.first().stream().map(sets.first()::get).toList();
    List<List<Real>> second = subset.second().stream().map(sets.second()::get).toList();
    return new NashSolution.Part(List.of(first, second));
  }

  /**
   * Equilibria of a game in which at most two players have a choice, by complementary pivoting.
   *
   * @param everyLabel whether every label's path is followed, or only until one arrives
   */
  public NashSolution byLemkeHowson(boolean everyLabel) {
    OneEquilibrium search = new OneEquilibrium(essence.game(), cancelled);
    List<MixedProfile> found = new ArrayList<>();
    if (everyLabel) {
      for (int label = 0; label < search.labels() && !cancelled.getAsBoolean(); label++) {
        MixedProfile end = search.fromLabel(label);
        if (end != null && !found.contains(end)) {
          found.add(end);
        }
      }
    } else {
      MixedProfile end = search.any();
      if (end != null) {
        found.add(end);
      }
    }
    StrategyOrder order = new StrategyOrder();
    found.sort(
        Comparator.<MixedProfile, List<Real>>comparing(profile -> profile.of(0), order)
            .thenComparing(profile -> profile.of(1), order));
    List<NashPoint> list = found.stream().map(profile -> exact(essence.whole(profile))).toList();
    return new NashSolution(
        list,
        apart(list),
        false,
        NashSolution.End.PARTIAL,
        NashMethod.LEMKE_HOWSON,
        search.pivots());
  }

  /**
   * Equilibria of any number of players: those in which at most two mix exactly, by the games
   * between two, the others support by support.
   */
  public NashSolution bySupports() {
    NormalForm form = essence.game();
    EquilibriumSet set = new EquilibriumSet();
    BitSet pure = new BitSet();
    for (int profile : new PureEquilibria(form, cancelled).profiles()) {
      pure.set(profile);
      set.add(exact(MixedProfile.pure(form, profile)));
    }
    FewMixing.Found few = new FewMixing(form, ScaledPayoffs.of(form), PAIRS, cancelled).find();
    few.parts().forEach(set::add);
    SupportEnumeration.Found many =
        new SupportEnumeration(form, SupportEnumeration.Limits.standard(), cancelled)
            .ofMixing(3, pure);
    for (int[][] face : many.faces()) {
      set.add(face(form, face));
    }
    for (SupportEquilibrium each : many.list()) {
      set.add(new NashPoint(each.profile(), each.radius()));
    }
    NashSolution.End end =
        few.ended() || many.ended()
            ? NashSolution.End.LIMIT
            : few.complete() && many.complete()
                ? NashSolution.End.EXHAUSTED
                : NashSolution.End.UNDECIDED;
    return new NashSolution(
        set.list().stream()
            .map(point -> new NashPoint(essence.whole(point.profile()), point.radius()))
            .toList(),
        set.components().stream()
            .map(
                component ->
                    new NashSolution.Component(
                        component.members(),
                        component.parts().stream().map(essence::whole).toList()))
            .toList(),
        end == NashSolution.End.EXHAUSTED,
        end,
        NashMethod.SUPPORTS,
        few.games() + many.supports());
  }

  private static NashSolution.Part face(NormalForm form, int[][] supports) {
    List<List<List<Real>>> strategies = new ArrayList<>();
    for (int player = 0; player < supports.length; player++) {
      List<List<Real>> own = new ArrayList<>();
      for (int played : supports[player]) {
        Real[] weights = new Real[form.actions(player).size()];
        Arrays.fill(weights, Real.ZERO);
        weights[played] = Real.ONE;
        own.add(List.of(weights));
      }
      strategies.add(own);
    }
    return new NashSolution.Part(strategies);
  }

  /** All equilibria in pure strategies, of any number of players, in the order of the profiles. */
  public NashSolution pure() {
    List<NashPoint> list = new ArrayList<>();
    for (int profile : new PureEquilibria(game, cancelled).profiles()) {
      list.add(exact(MixedProfile.pure(game, profile)));
    }
    return new NashSolution(
        list, apart(list), false, NashSolution.End.PARTIAL, NashMethod.PURE, game.profiles());
  }

  private static NashPoint exact(MixedProfile profile) {
    return new NashPoint(profile, 0);
  }

  /** Each by itself: how they are connected is not known. */
  private static List<NashSolution.Component> apart(List<NashPoint> list) {
    List<NashSolution.Component> components = new ArrayList<>();
    for (int number = 0; number < list.size(); number++) {
      components.add(new NashSolution.Component(Collections.singletonList(number), List.of()));
    }
    return components;
  }
}
