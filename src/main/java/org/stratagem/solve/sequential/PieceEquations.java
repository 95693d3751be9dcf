package org.stratagem.solve.sequential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratagem.game.tree.GameTree;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * What has to hold beside a path, for given supports and nodes thought possible: at each set all
 * actions that are played pay as much as can be, as it is believed; and no way off the path pays
 * more. Unknown are the probabilities of what is played, and the coefficients of mistakes.
 *
 * <p>A belief is taken as weights, the products of all steps on the ways to the nodes: what is
 * compared are sums weighted by them, so that nothing is divided. A scale common to all
 * coefficients of an order may be chosen such that none exceeds 1.
 */
final class PieceEquations {
  private final GameTree tree;
  private final Path path;
  private final boolean[][] supports;
  private final boolean[][] possible;
  private final Ways ways;
  private final Map<Long, Integer> moves = new LinkedHashMap<>();
  private final Map<Long, Polynomial> values = new HashMap<>();
  private final List<Polynomial> equations = new ArrayList<>();
  private final List<Polynomial> inequalities = new ArrayList<>();

  /** Where the path is only close to one, gains up to this, next to the payoffs, are overlooked. */
  private static final Rational SLACK = Rational.of(1, 1_000_000_000);

  PieceEquations(GameTree tree, Path path, boolean[][] supports, boolean[][] possible) {
    this.tree = tree;
    this.path = path;
    this.supports = supports;
    this.possible = possible;
    this.ways = new Ways(tree, path, supports);
  }

  /** The variables' numbers. */
  Map<Long, Integer> moves() {
    return moves;
  }

  PolynomialSystem system(Deviations.Piece piece) {
    piece.sets().forEach(this::compare);
    piece.departures().forEach(this::depart);
    equations.replaceAll(Polynomial::withoutCommonFactor);
    inequalities.replaceAll(Polynomial::withoutCommonFactor);
    List<Polynomial> positive = new ArrayList<>();
    for (int set : piece.sets()) {
      if (Supports.size(supports[set]) > 1) {
        positive.add(eliminateLast(set));
      }
    }
    return new PolynomialSystem(moves.size(), equations, inequalities, positive);
  }

  /** Puts what the other actions leave for the probability of the last one of a support. */
  private Polynomial eliminateLast(int set) {
    boolean[] support = supports[set];
    Polynomial rest = Polynomial.ONE;
    int last = -1;
    for (int action = 0; action < support.length; action++) {
      if (support[action]) {
        if (last >= 0) {
          rest = rest.plus(Polynomial.ONE, Real.of(-1), List.of(variable(set, last)));
        }
        last = action;
      }
    }
    int eliminated = variable(set, last);
    Polynomial left = rest;
    equations.replaceAll(each -> each.with(eliminated, left));
    inequalities.replaceAll(each -> each.with(eliminated, left));
    return left;
  }

  /** What was found of a move: a coefficient, or a probability. */
  Real value(long move, List<Real> values) {
    int set = Mistakes.set(move);
    boolean[] support = supports[set];
    int action = Mistakes.action(move);
    if (path.comesTo(set) || !support[action] || Supports.next(support, action) >= 0) {
      return values.get(variable(set, action));
    }
    Real rest = Real.ONE;
    for (int other = 0; other < action; other++) {
      if (support[other]) {
        rest = rest.minus(values.get(variable(set, other)));
      }
    }
    return rest;
  }

  private int variable(int set, int action) {
    return moves.computeIfAbsent(Mistakes.move(set, action), move -> moves.size());
  }

  /** The actions of a support pay the same, the others no more. */
  private void compare(int set) {
    boolean[] support = supports[set];
    int player = tree.information(set).player();
    int first = Supports.first(support);
    for (int action = 0; action < support.length; action++) {
      if (action == first) {
        continue;
      }
      Polynomial more = Polynomial.ZERO;
      Set<Long> telling = ways.telling(set);
      for (int place = 0; place < tree.members(set); place++) {
        if (possible[set][place]) {
          int node = tree.member(set, place);
          Polynomial here =
              value(player, tree.child(node, first)).minus(value(player, tree.child(node, action)));
          more = more.plus(here, ways.weight(node), steps(node, telling));
        }
      }
      (support[action] ? equations : inequalities).add(more);
    }
  }

  /** The variables on the way to a node, but for mistakes that are on all ways to its set. */
  private List<Integer> steps(int node, Set<Long> telling) {
    List<Integer> steps = new ArrayList<>();
    int below = node;
    for (int above = tree.parent(node); above >= 0; above = tree.parent(above)) {
      if (tree.kind(above) == GameTree.Kind.DECISION) {
        int set = tree.set(above);
        int action = tree.branch(below);
        boolean mixed =
            !path.comesTo(set) && supports[set][action] && Supports.size(supports[set]) > 1;
        if (mixed || telling.contains(Mistakes.move(set, action))) {
          steps.add(variable(set, action));
        }
      }
      below = above;
    }
    return steps;
  }

  /** Leaving the path does not pay. */
  private void depart(Deviations.Departure departure) {
    int player = tree.information(departure.set()).player();
    Polynomial loss = Polynomial.ZERO;
    Real scale = Real.ZERO;
    for (int place = 0; place < tree.members(departure.set()); place++) {
      int node = tree.member(departure.set(), place);
      Real reach = Reach.of(tree, path, node);
      if (reach.signum() > 0) {
        Polynomial stays = value(player, node);
        scale = scale.plus(reach.times(stays.constant().max(stays.constant().negate())));
        loss =
            loss.plus(
                stays.minus(value(player, tree.child(node, departure.action()))), reach, List.of());
      }
    }
    if (!path.isExact()) {
      loss = loss.plus(Polynomial.constant(SLACK.times(scale.plus(Real.ONE))), Real.ONE, List.of());
    }
    inequalities.add(loss);
  }

  /** What a player expects from a node on. */
  private Polynomial value(int player, int node) {
    long key = (long) player << 32 | node;
    Polynomial known = values.get(key);
    if (known == null) {
      known = sum(player, node);
      values.put(key, known);
    }
    return known;
  }

  private Polynomial sum(int player, int node) {
    if (tree.isTerminal(node)) {
      return Polynomial.constant(tree.payoff(node, player));
    }
    Polynomial sum = Polynomial.ZERO;
    for (int branch = 0; branch < tree.degree(node); branch++) {
      if (tree.kind(node) == GameTree.Kind.CHANCE) {
        sum = add(sum, player, node, branch, tree.probability(node, branch));
        continue;
      }
      int set = tree.set(node);
      if (path.comesTo(set)) {
        sum = add(sum, player, node, branch, path.behaviour().get(set).get(branch));
      } else if (supports[set][branch]) {
        sum =
            sum.plus(
                value(player, tree.child(node, branch)),
                Real.ONE,
                Supports.size(supports[set]) == 1 ? List.of() : List.of(variable(set, branch)));
      }
    }
    return sum;
  }

  private Polynomial add(Polynomial sum, int player, int node, int branch, Real weight) {
    return weight.signum() == 0
        ? sum
        : sum.plus(value(player, tree.child(node, branch)), weight, List.of());
  }
}
