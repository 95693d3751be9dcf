package org.stratagem.solve.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.stratagem.game.bayes.BayesianGame;
import org.stratagem.game.bayes.BayesianSymmetry;

/**
 * All equilibria of a Bayesian game in pure strategies, type by type. An action is struck out where
 * another is worth more to its type whatever the other types do of what is left to them (iterated
 * interim dominance); where nothing more can be struck out, the type with the fewest actions left
 * tries each of them. What remains is checked exactly. No plan is ever listed, so that it is not
 * the number of plans that counts but how much the types' choices leave open: the method is
 * exponential in the number of types that have several best replies, for then there are as many
 * equilibria.
 */
public final class PureBayesianEquilibria {
  /**
   * Where a search ends.
   *
   * @param work how many payoffs may be compared
   * @param found how many equilibria are listed at most
   */
  public record Limits(long work, int found) {
    /** A few seconds. */
    public static Limits standard() {
      return new Limits(3_000_000_000L, 1000);
    }
  }

  private final BayesianGame game;
  private final Limits limits;
  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked now and then; when it says yes, the search ends with what it has
   */
  public PureBayesianEquilibria(BayesianGame game, Limits limits, BooleanSupplier cancelled) {
    this.game = game;
    this.limits = limits;
    this.cancelled = cancelled;
  }

  /** All equilibria in pure strategies. */
  public PurePlans all() {
    return new Search(PlanVariables.apart(game)).run();
  }

  /**
   * Those in which all players that see alike act alike.
   *
   * @param symmetry of the game, in which it found no breach
   */
  public PurePlans symmetric(BayesianSymmetry symmetry) {
    return new Search(PlanVariables.alike(game, symmetry.corresponding())).run();
  }

  private final class Search {
    private final PlanVariables variables;
    private final InterimBounds bounds;
    private final InterimReplies replies = new InterimReplies(game);
    private final List<int[]> found = new ArrayList<>();
    private double undecided;
    private long steps;
    private boolean ended;

    Search(PlanVariables variables) {
      this.variables = variables;
      this.bounds = new InterimBounds(game, variables);
    }

    PurePlans run() {
      int[][] left = new int[variables.count()][];
      for (int variable = 0; variable < left.length; variable++) {
        left[variable] = new int[variables.size(variable)];
        Arrays.setAll(left[variable], action -> action);
      }
      branch(left, 1);
      found.sort(Arrays::compare);
      List<List<int[]>> list = found.stream().map(variables::plans).toList();
      return new PurePlans(list, !ended, variables.profiles(), 1 - undecided, steps);
    }

    /**
     * @param share of all profiles, those that choose from what is left
     */
    private void branch(int[][] left, double share) {
      steps++;
      ended |=
          cancelled.getAsBoolean()
              || bounds.work() > limits.work()
              || found.size() >= limits.found();
      if (ended) {
        undecided += share;
        return;
      }
      double kept = share * strike(left);
      if (kept == 0) {
        return;
      }
      int open = fewest(left);
      if (open < 0) {
        int[] actions = new int[left.length];
        Arrays.setAll(actions, variable -> left[variable][0]);
        if (replies.areBest(variables.plans(actions))) {
          found.add(actions);
        }
        return;
      }
      double each = kept / left[open].length;
      for (int action : left[open]) {
        int[][] tried = left.clone();
        tried[open] = new int[] {action};
        branch(tried, each);
      }
    }

    /** Strikes out what is surely no best reply; gives the part of the profiles that is left. */
    private double strike(int[][] left) {
      double kept = 1;
      int since = 0;
      for (int variable = 0; since < left.length; variable = (variable + 1) % left.length) {
        int[] actions = left[variable];
        int[] standing = standing(variable, left);
        since = standing.length < actions.length ? 1 : since + 1;
        kept *= standing.length / (double) actions.length;
        left[variable] = standing;
        if (standing.length == 0) {
          return 0;
        }
      }
      return kept;
    }

    private int[] standing(int variable, int[][] left) {
      return Arrays.stream(left[variable])
          .filter(action -> stands(variable, action, left))
          .toArray();
    }

    private boolean stands(int variable, int action, int[][] left) {
      for (int instead = 0; instead < variables.size(variable); instead++) {
        if (instead != action && bounds.isWorse(variable, action, instead, left)) {
          return false;
        }
      }
      return true;
    }

    /** The variable with the fewest actions left, of those with several; -1 where there is none. */
    private int fewest(int[][] left) {
      int fewest = -1;
      for (int variable = 0; variable < left.length; variable++) {
        if (left[variable].length > 1
            && (fewest < 0 || left[variable].length < left[fewest].length)) {
          fewest = variable;
        }
      }
      return fewest;
    }
  }
}
