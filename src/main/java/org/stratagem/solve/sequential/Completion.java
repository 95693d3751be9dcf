package org.stratagem.solve.sequential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.numeric.Real;
import org.stratagem.solve.tree.SubgamePerfection;

/**
 * Looks for what may be done and believed where play never comes, so that nobody gains by leaving a
 * path: piece by piece, support by support, kind of belief by kind of belief.
 */
final class Completion {
  /** So many combinations are looked at for a piece. */
  private static final int MOST_COMBINATIONS = 20_000;

  private final GameTree tree;
  private final Path path;
  private final boolean[][] allowed;
  private final boolean[][] rivals;
  private final double[][] played;
  private final SubgamePerfection.Watch watch;
  private final Map<Long, Real> probabilities = new HashMap<>();
  private final Map<Long, Real> coefficients = new HashMap<>();
  private final Map<Long, Integer> orders = new HashMap<>();
  private final boolean[][] supports;
  private boolean undecided;

  /**
   * @param allowed by set: the actions that may be played
   * @param rivals by set: all actions but those that others always beat
   */
  Completion(
      GameTree tree,
      Path path,
      boolean[][] allowed,
      boolean[][] rivals,
      SubgamePerfection.Watch watch) {
    this.tree = tree;
    this.path = path;
    this.allowed = allowed;
    this.rivals = rivals;
    this.watch = watch;
    this.supports = Supports.open(allowed.length);
    this.played = ValueBounds.nothing(allowed.length);
    for (int set = 0; set < played.length; set++) {
      if (path.comesTo(set)) {
        played[set] = ValueBounds.doubles(path.behaviour().get(set));
      }
    }
  }

  /** An assessment with this path; nothing where there is none, or none was found. */
  Optional<Assessment> find() {
    for (Deviations.Piece piece : new Deviations(tree, path).pieces()) {
      Search search = new Search(piece);
      if (!search.choose(0)) {
        undecided |= search.isCut;
        return Optional.empty();
      }
    }
    undecided = false;
    return Optional.of(assessment());
  }

  /** Whether it is not known if there is one, after none was found. */
  boolean isUndecided() {
    return undecided;
  }

  private Assessment assessment() {
    List<List<Real>> behaviour = new ArrayList<>();
    List<List<Integer>> powers = new ArrayList<>();
    List<List<Real>> factors = new ArrayList<>();
    for (int set = 0; set < supports.length; set++) {
      List<Real> own = new ArrayList<>();
      List<Integer> power = new ArrayList<>();
      List<Real> factor = new ArrayList<>();
      for (int action = 0; action < allowed[set].length; action++) {
        long move = Mistakes.move(set, action);
        Real probability =
            path.comesTo(set)
                ? path.behaviour().get(set).get(action)
                : probabilities.getOrDefault(move, Real.ZERO);
        boolean mistake = probability.signum() == 0;
        own.add(probability);
        power.add(mistake ? orders.getOrDefault(move, 1) : 0);
        factor.add(mistake ? coefficients.getOrDefault(move, Real.ONE) : probability);
      }
      behaviour.add(own);
      powers.add(power);
      factors.add(factor);
    }
    Mistakes mistakes = new Mistakes(powers, factors);
    List<List<Real>> beliefs = new ArrayList<>();
    for (int set = 0; set < supports.length; set++) {
      beliefs.add(mistakes.belief(tree, set));
    }
    return new Assessment(new BehaviourProfile(behaviour), beliefs, mistakes);
  }

  /** The search in one piece. */
  private final class Search {
    private final Deviations.Piece piece;
    private final List<Integer> unsure = new ArrayList<>();
    private final boolean[][] possible = new boolean[allowed.length][];
    private int combinations;
    private boolean isCut;

    Search(Deviations.Piece piece) {
      this.piece = piece;
    }

    private boolean isOver() {
      watch.tick();
      isCut |= ++combinations > MOST_COMBINATIONS;
      return combinations > MOST_COMBINATIONS;
    }

    /** Chooses what is played at the sets from a place on, the last sets first. */
    boolean choose(int place) {
      if (place == piece.sets().size()) {
        return departuresFail(bounds()) && believe();
      }
      int set = piece.sets().get(place);
      isCut |= !Supports.areAll(Supports.size(allowed[set]));
      boolean[] all = new boolean[tree.members(set)];
      Arrays.fill(all, true);
      for (boolean[] support : Supports.of(allowed[set])) {
        if (isOver()) {
          break;
        }
        supports[set] = support;
        ValueBounds bounds = bounds();
        if (!bounds.isBeaten(set, support, rivals[set], all)
            && departuresFail(bounds)
            && choose(place + 1)) {
          return true;
        }
      }
      Supports.open(supports, set);
      return false;
    }

    private ValueBounds bounds() {
      return new ValueBounds(tree, Supports.orAll(supports, allowed), played);
    }

    /** Whether no departure gains for certain. */
    private boolean departuresFail(ValueBounds bounds) {
      for (Deviations.Departure departure : piece.departures()) {
        int player = tree.information(departure.set()).player();
        double loss = 0;
        for (int node : reachedNodes(departure.set())) {
          loss +=
              Reach.of(tree, path, node).doubleValue()
                  * (bounds.high(player, node)
                      - bounds.low(player, tree.child(node, departure.action())));
        }
        if (loss < -bounds.margin()) {
          return false;
        }
      }
      return true;
    }

    private List<Integer> reachedNodes(int set) {
      List<Integer> nodes = new ArrayList<>();
      for (int place = 0; place < tree.members(set); place++) {
        int node = tree.member(set, place);
        if (Reach.of(tree, path, node).signum() > 0) {
          nodes.add(node);
        }
      }
      return nodes;
    }

    /** Chooses beliefs for what is played. */
    private boolean believe() {
      unsure.clear();
      for (int set : piece.sets()) {
        possible[set] = new boolean[tree.members(set)];
        Arrays.fill(possible[set], true);
        if (tree.members(set) > 1) {
          unsure.add(set);
        }
      }
      return believe(0, bounds());
    }

    private boolean believe(int place, ValueBounds bounds) {
      if (place == unsure.size()) {
        return solve();
      }
      int set = unsure.get(place);
      boolean[] all = new boolean[tree.members(set)];
      Arrays.fill(all, true);
      isCut |= !Supports.areAll(all.length);
      List<boolean[]> kinds = Supports.of(all);
      // Wide beliefs first: they need the fewest coincidences.
      for (int kind = kinds.size() - 1; kind >= 0; kind--) {
        if (isOver()) {
          break;
        }
        possible[set] = kinds.get(kind);
        if (!bounds.isBeaten(set, supports[set], rivals[set], possible[set])
            && orders(place + 1).isPresent()
            && believe(place + 1, bounds)) {
          return true;
        }
      }
      return false;
    }

    private Optional<Map<Long, Integer>> orders(int places) {
      Ways ways = new Ways(tree, path, supports);
      List<Orders.Demand> demands = new ArrayList<>();
      for (int set : unsure.subList(0, places)) {
        demands.add(ways.demand(set, possible[set]));
      }
      return new Orders(demands).find();
    }

    /** Solves for the probabilities and coefficients that are left. */
    private boolean solve() {
      PieceEquations equations = new PieceEquations(tree, path, supports, possible);
      PolynomialSystem.Answer answer = equations.system(piece).solve();
      if (answer.status() != PolynomialSystem.Status.SOLVED) {
        isCut |= answer.status() == PolynomialSystem.Status.UNDECIDED;
        return false;
      }
      Map<Long, Integer> found = orders(unsure.size()).orElseThrow();
      orders.putAll(found);
      for (int set : piece.sets()) {
        if (Supports.size(supports[set]) == 1) {
          probabilities.put(Mistakes.move(set, Supports.first(supports[set])), Real.ONE);
        }
      }
      equations
          .moves()
          .keySet()
          .forEach(
              move -> {
                boolean beside = !path.comesTo(Mistakes.set(move));
                boolean plays = beside && supports[Mistakes.set(move)][Mistakes.action(move)];
                (plays ? probabilities : coefficients)
                    .put(move, equations.value(move, answer.values()));
              });
      return true;
    }
  }
}
