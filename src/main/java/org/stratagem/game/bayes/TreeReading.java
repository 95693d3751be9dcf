package org.stratagem.game.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.tree.GameTree;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * Reads a tree as a Bayesian game. The plays that pass the same information sets make a draw; it is
 * one only if chance alone decides on it: then all profiles of actions in it are as probable.
 */
final class TreeReading {
  private static final class Draw {
    final int[] types;
    final int[] strides;
    final Rational[] weights;
    final Rational[][] payoffs;

    Draw(int[] types, int[] strides, int profiles) {
      this.types = types;
      this.strides = strides;
      this.weights = new Rational[profiles];
      this.payoffs = new Rational[types.length][profiles];
      Arrays.fill(weights, Rational.of(0));
      for (Rational[] own : payoffs) {
        Arrays.fill(own, Rational.of(0));
      }
    }
  }

  private final GameTree tree;
  private final List<List<BayesianGame.Type>> types = new ArrayList<>();
  private final int[] typeOf;
  private final long plays;
  private final Map<List<Integer>, Draw> draws = new LinkedHashMap<>();

  TreeReading(GameTree tree, List<?> sights) {
    this.tree = tree;
    this.plays = tree.plays();
    this.typeOf = new int[tree.sets().size()];
    for (int player = 0; player < tree.playerCount(); player++) {
      types.add(new ArrayList<>());
    }
    for (int set = 0; set < typeOf.length; set++) {
      GameTree.InformationSet information = tree.information(set);
      List<BayesianGame.Type> own = types.get(information.player());
      typeOf[set] = own.size();
      own.add(new BayesianGame.Type(set, sights.get(set), information.actions()));
    }
  }

  Optional<BayesianGame> game() {
    if (!read()) {
      return Optional.empty();
    }
    List<int[]> drawn = new ArrayList<>();
    List<int[]> strides = new ArrayList<>();
    List<Rational> chances = new ArrayList<>();
    List<Rational[][]> payoffs = new ArrayList<>();
    for (Draw draw : draws.values()) {
      for (Rational weight : draw.weights) {
        if (!weight.equals(draw.weights[0])) {
          return Optional.empty();
        }
      }
      drawn.add(draw.types);
      strides.add(draw.strides);
      chances.add(draw.weights[0]);
      payoffs.add(draw.payoffs);
    }
    return Optional.of(new BayesianGame(tree.players(), types, drawn, strides, chances, payoffs));
  }

  private boolean read() {
    Rational[] chance = new Rational[tree.size()];
    chance[0] = Rational.of(1);
    int[] passed = new int[tree.playerCount()];
    int[] chosen = new int[tree.playerCount()];
    for (int node = 0; node < chance.length; node++) {
      if (node > 0) {
        int above = tree.parent(node);
        chance[node] =
            tree.kind(above) == GameTree.Kind.CHANCE
                ? product(chance[above], tree.probability(above, tree.branch(node)))
                : chance[above];
      }
      if (!tree.isTerminal(node) || chance[node].signum() == 0) {
        continue;
      }
      Draw draw = pass(node, passed, chosen) ? draw(passed) : null;
      if (draw == null) {
        return false;
      }
      int profile = 0;
      for (int player = 0; player < chosen.length; player++) {
        profile += chosen[player] * draw.strides[player];
      }
      draw.weights[profile] = sum(draw.weights[profile], chance[node]);
      for (int player = 0; player < chosen.length; player++) {
        Rational part = product(chance[node], tree.payoff(node, player));
        draw.payoffs[player][profile] = sum(draw.payoffs[player][profile], part);
      }
    }
    return true;
  }

  private static Rational sum(Rational left, Rational right) {
    return left.plus(right).toRational();
  }

  private static Rational product(Rational left, Real right) {
    return left.times(right.toRational()).toRational();
  }

  /** What a play passes on its way, and what is done there; no if somebody moves twice. */
  private boolean pass(int node, int[] passed, int[] chosen) {
    Arrays.fill(passed, BayesianGame.ABSENT);
    Arrays.fill(chosen, 0);
    int below = node;
    for (int above = tree.parent(node); above >= 0; above = tree.parent(above)) {
      if (tree.kind(above) == GameTree.Kind.DECISION) {
        int player = tree.player(above);
        if (passed[player] != BayesianGame.ABSENT) {
          return false;
        }
        passed[player] = typeOf[tree.set(above)];
        chosen[player] = tree.branch(below);
      }
      below = above;
    }
    return true;
  }

  /** The draw of these types; null where it has more profiles than there are plays. */
  private @Nullable Draw draw(int[] passed) {
    List<Integer> key = BayesianGame.key(passed);
    Draw known = draws.get(key);
    if (known != null) {
      return known;
    }
    int[] strides = new int[passed.length];
    long profiles = 1;
    for (int player = passed.length - 1; player >= 0; player--) {
      strides[player] = (int) profiles;
      if (passed[player] != BayesianGame.ABSENT) {
        profiles *= types.get(player).get(passed[player]).actions().size();
      }
      if (profiles > plays) {
        return null;
      }
    }
    Draw made = new Draw(passed.clone(), strides, (int) profiles);
    draws.put(key, made);
    return made;
  }
}
