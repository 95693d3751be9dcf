package org.stratagem.solve.tree;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.GameTree.Kind;
import org.stratagem.game.tree.Play;
import org.stratagem.numeric.Real;

/**
 * Subgame-perfect equilibria by backward induction over subgames (Zermelo 1913, Kuhn 1953, Selten
 * 1965), with every tie: for each subgame the payoffs that its equilibria give, how many equilibria
 * give them, and how. They are counted without listing them, since ties multiply.
 *
 * <p>Where movers know where they are, all equilibria without randomising are found. A stage of
 * simultaneous or hidden moves is given to a {@link StageSolver}, once for every combination of
 * what the subgames after it may come to.
 */
public final class SubgamePerfection {
  /**
   * What was found.
   *
   * @param list the first of the equilibria, in the order of the actions
   * @param count of the equilibria
   * @param complete whether each stage's equilibria are all known; where movers always know where
   *     they are, then all equilibria without randomising are counted
   * @param mixedTies whether somebody is indifferent somewhere, so that there are mixtures too
   */
  public record Solution(
      List<BehaviourProfile> list, BigInteger count, boolean complete, boolean mixedTies) {
    public Solution {
      list = List.copyOf(list);
    }
  }

  /** Why a subgame is not solved. */
  public enum Obstacle {
    /** Its equilibria can be combined in too many ways. */
    TOO_MANY,
    /** No method fits a stage of simultaneous or hidden moves. */
    NO_METHOD,
    /** The method that fits found no equilibrium, though there may be some. */
    NOTHING_FOUND
  }

  /** There is no solution. */
  public static final class UnsolvedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int root;
    private final Obstacle obstacle;

    UnsolvedException(int root, Obstacle obstacle) {
      super(null, null, false, false);
      this.root = root;
      this.obstacle = obstacle;
    }

    /** The node at which the subgame begins that could not be solved. */
    public int root() {
      return root;
    }

    public Obstacle obstacle() {
      return obstacle;
    }
  }

  /** Called now and then; may throw to stop. */
  public interface Watch {
    void tick();
  }

  /** Some payoffs of a subgame's equilibria, and the ways to get them. */
  private static final class Value {
    final List<Real> payoffs;
    final List<Way> ways = new ArrayList<>();
    BigInteger count = BigInteger.ZERO;

    Value(List<Real> payoffs) {
      this.payoffs = payoffs;
    }

    void add(Way way) {
      ways.add(way);
      count = count.add(way.count());
    }
  }

  /**
   * What is done at some information sets, with what may come of each of some parts.
   *
   * @param parts for each part the values that it may have
   */
  private record Way(Map<Integer, List<Real>> doing, List<List<Value>> parts) {
    BigInteger count() {
      BigInteger product = BigInteger.ONE;
      for (List<Value> part : parts) {
        BigInteger sum = BigInteger.ZERO;
        for (Value value : part) {
          sum = sum.add(value.count);
        }
        product = product.multiply(sum);
      }
      return product;
    }
  }

  private final GameTree tree;
  private final StageSolver stages;
  private final long limit;
  private final Watch watch;
  private final Subgames subgames;
  private final Map<Integer, List<Value>> solved = new LinkedHashMap<>();
  private boolean complete = true;
  private boolean ties;

  /**
   * @param limit the most combinations of values that are looked at for a subgame
   */
  public SubgamePerfection(GameTree tree, StageSolver stages, long limit, Watch watch) {
    this.tree = tree;
    this.stages = stages;
    this.limit = limit;
    this.watch = watch;
    this.subgames = new Subgames(tree);
  }

  /**
   * Solves the game.
   *
   * @param most how many equilibria to list
   */
  public Solution solve(int most) throws UnsolvedException {
    List<Integer> roots = subgames.roots();
    for (int i = roots.size() - 1; i >= 0; i--) {
      watch.tick();
      List<Value> values = values(roots.get(i));
      if (values.isEmpty()) {
        throw new UnsolvedException(roots.get(i), Obstacle.NOTHING_FOUND);
      }
      solved.put(roots.get(i), values);
    }
    BigInteger count = BigInteger.ZERO;
    List<BehaviourProfile> list = new ArrayList<>();
    for (Value value : below(0)) {
      count = count.add(value.count);
      list(value, most, list);
    }
    return new Solution(list, count, complete, ties);
  }

  private List<Value> values(int root) throws UnsolvedException {
    if (tree.isTerminal(root)) {
      return List.of(terminal(root));
    }
    boolean single = true;
    for (int branch = 0; branch < tree.degree(root); branch++) {
      int child = tree.child(root, branch);
      single &= tree.isTerminal(child) || subgames.isRoot(child);
    }
    if (single && tree.kind(root) == Kind.CHANCE) {
      return drawn(root);
    } else if (single && tree.members(tree.set(root)) == 1) {
      return chosen(root);
    }
    return staged(root);
  }

  private Value terminal(int node) {
    List<Real> payoffs = new ArrayList<>();
    for (int player = 0; player < tree.playerCount(); player++) {
      payoffs.add(tree.payoff(node, player));
    }
    Value value = new Value(payoffs);
    value.add(new Way(Map.of(), List.of()));
    return value;
  }

  private List<Value> below(int node) {
    List<Value> known = solved.get(node);
    return known == null ? List.of(terminal(node)) : known;
  }

  /** One mover who knows where it is: any action that is best, whatever else would come. */
  private List<Value> chosen(int node) {
    int player = tree.player(node);
    int degree = tree.degree(node);
    List<List<Value>> after = new ArrayList<>();
    for (int branch = 0; branch < degree; branch++) {
      after.add(below(tree.child(node, branch)));
    }
    Real[] least = new Real[degree];
    for (int branch = 0; branch < degree; branch++) {
      for (Value value : after.get(branch)) {
        Real payoff = value.payoffs.get(player);
        least[branch] = least[branch] == null ? payoff : least[branch].min(payoff);
      }
    }
    // An action has to pay as much as each other one does at worst.
    Real bar = Arrays.stream(least).max(Real::compareTo).orElseThrow();
    Map<List<Real>, Value> values = new LinkedHashMap<>();
    for (int branch = 0; branch < degree; branch++) {
      for (Value taken : after.get(branch)) {
        if (taken.payoffs.get(player).compareTo(bar) >= 0) {
          Map<Integer, List<Real>> doing =
              Map.of(tree.set(node), BehaviourProfile.point(degree, branch));
          values
              .computeIfAbsent(taken.payoffs, Value::new)
              .add(new Way(doing, parts(node, branch, taken, after)));
        }
      }
    }
    return List.copyOf(values.values());
  }

  /** What may come of the actions where one of them, with what comes of it, is best. */
  private List<List<Value>> parts(int node, int branch, Value taken, List<List<Value>> after) {
    int player = tree.player(node);
    Real payoff = taken.payoffs.get(player);
    List<List<Value>> parts = new ArrayList<>();
    for (int other = 0; other < after.size(); other++) {
      List<Value> possible =
          other == branch
              ? List.of(taken)
              : after.get(other).stream()
                  .filter(value -> value.payoffs.get(player).compareTo(payoff) <= 0)
                  .toList();
      ties |=
          other != branch
              && possible.stream().anyMatch(value -> value.payoffs.get(player).equals(payoff));
      if (!tree.isTerminal(tree.child(node, other))) {
        parts.add(possible);
      }
    }
    return parts;
  }

  /** The expectation over what is drawn, one branch after the other. */
  private List<Value> drawn(int node) throws UnsolvedException {
    Value start = new Value(Collections.nCopies(tree.playerCount(), Real.ZERO));
    start.add(new Way(Map.of(), List.of()));
    List<Value> sums = List.of(start);
    for (int branch = 0; branch < tree.degree(node); branch++) {
      Real probability = tree.probability(node, branch);
      Map<List<Real>, Value> longer = new LinkedHashMap<>();
      for (Value sum : sums) {
        for (Value value : below(tree.child(node, branch))) {
          watch.tick();
          List<Real> payoffs = new ArrayList<>();
          for (int player = 0; player < tree.playerCount(); player++) {
            payoffs.add(sum.payoffs.get(player).plus(probability.times(value.payoffs.get(player))));
          }
          longer
              .computeIfAbsent(payoffs, Value::new)
              .add(new Way(Map.of(), List.of(List.of(sum), List.of(value))));
        }
        if (longer.size() > limit) {
          throw new UnsolvedException(node, Obstacle.TOO_MANY);
        }
      }
      sums = List.copyOf(longer.values());
    }
    return sums;
  }

  /** Moves of several, or hidden ones: an equilibrium for each combination of what may follow. */
  private List<Value> staged(int root) throws UnsolvedException {
    List<Integer> inner = subgames.inside(root);
    List<List<Value>> after = new ArrayList<>();
    long combinations = 1;
    for (int each : inner) {
      after.add(below(each));
      combinations *= below(each).size();
      if (combinations > limit) {
        throw new UnsolvedException(root, Obstacle.TOO_MANY);
      }
    }
    Map<List<Real>, Value> values = new LinkedHashMap<>();
    int[] chosen = new int[inner.size()];
    for (long combination = 0; combination < combinations; combination++) {
      watch.tick();
      stage(root, inner, after, chosen, values);
      int place = chosen.length - 1;
      while (place >= 0 && ++chosen[place] == after.get(place).size()) {
        chosen[place--] = 0;
      }
    }
    return List.copyOf(values.values());
  }

  private void stage(
      int root,
      List<Integer> inner,
      List<List<Value>> after,
      int[] chosen,
      Map<List<Real>, Value> values)
      throws UnsolvedException {
    List<List<Value>> parts = new ArrayList<>();
    List<List<Real>> payoffs = new ArrayList<>();
    for (int place = 0; place < chosen.length; place++) {
      Value value = after.get(place).get(chosen[place]);
      parts.add(List.of(value));
      payoffs.add(value.payoffs);
    }
    Subgames.Part part = subgames.cut(root, inner, payoffs);
    Optional<StageSolver.Solution> solution = stages.solve(part.game());
    if (solution.isEmpty()) {
      throw new UnsolvedException(root, Obstacle.NO_METHOD);
    }
    complete &= solution.get().complete();
    for (BehaviourProfile profile : solution.get().list()) {
      Map<Integer, List<Real>> doing = new LinkedHashMap<>();
      for (int set = 0; set < part.sets().length; set++) {
        doing.put(part.sets()[set], profile.probabilities().get(set));
      }
      values
          .computeIfAbsent(new Play(part.game(), profile).payoffs(), Value::new)
          .add(new Way(doing, parts));
    }
  }

  /** Adds the equilibria with some payoffs to a list, until it is long enough. */
  private void list(Value value, int most, List<BehaviourProfile> list) {
    List<List<Real>> profile = new ArrayList<>();
    tree.sets().forEach(set -> profile.add(BehaviourProfile.point(set.actions().size(), 0)));
    new Listing(most, list, profile).add(value, null);
  }

  /** What is still to be decided: a part, and then the rest. */
  private record Todo(List<Value> part, @Nullable Todo rest) {}

  /** Fills profiles in, going through all that is open. */
  private record Listing(int most, List<BehaviourProfile> list, List<List<Real>> profile) {
    void add(Value value, @Nullable Todo rest) {
      for (Way way : value.ways) {
        way.doing().forEach(profile::set);
        Todo todo = rest;
        for (int part = way.parts().size() - 1; part >= 0; part--) {
          todo = new Todo(way.parts().get(part), todo);
        }
        go(todo);
        if (list.size() >= most) {
          return;
        }
      }
    }

    private void go(@Nullable Todo todo) {
      if (todo == null) {
        list.add(new BehaviourProfile(profile));
        return;
      }
      for (Value value : todo.part()) {
        add(value, todo.rest());
        if (list.size() >= most) {
          return;
        }
      }
    }
  }
}
