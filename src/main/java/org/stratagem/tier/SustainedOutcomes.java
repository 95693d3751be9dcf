package org.stratagem.tier;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.game.NormalForm;

/**
 * The outcomes of a metagame of two players that are pure equilibria for some strategies, found
 * without listing strategies. An outcome is sustained if each player gets at least what the other
 * can hold it to, and who reads last decides how: in the base game's terms
 *
 * <ul>
 *   <li>a player whose foe reads nothing has to play a best reply;
 *   <li>a foe whose last reading comes after the player's last one, or who alone reads, answers
 *       each action of the player: the player is held to its maximin;
 *   <li>a foe whose last reading comes before the player's commits to one action: the player is
 *       held to its minimax.
 * </ul>
 *
 * <p>Only last readings count, so repeating a player adds no outcomes (Howard 1971). Proof by
 * unrolling one reading at a time: a function's values at different inputs are chosen
 * independently, so that "for all functions there is" becomes "there is an input such that for all
 * values", and the other way round. Cost: proportional to the base game's profiles.
 */
public final class SustainedOutcomes {
  /** Which of the two moves first when a player is held down. */
  public enum Order {
    /** The foe's action is what it is. */
    FIXED,
    /** The foe answers the player's action. */
    ANSWERED,
    /** The foe commits to an action, the player replies. */
    COMMITTED
  }

  /**
   * How a player is held down.
   *
   * @param order who moves first
   * @param actions the foe's action against each action of the player; all the same where the foe
   *     commits; empty where it is fixed
   */
  public record Hold(Order order, List<Integer> actions) {
    public Hold {
      actions = List.copyOf(actions);
    }
  }

  private final NormalForm base;
  private final List<Integer> title;
  private final int[][] ranks;
  private final List<Hold> holds = new ArrayList<>();
  private final List<Integer> outcomes = new ArrayList<>();

  /**
   * @param game of two players who read all of each other: one with a title
   */
  public SustainedOutcomes(Metagame game) {
    List<Integer> found = game.title();
    if (game.playerCount() != 2 || found == null) {
      throw new IllegalArgumentException("not a metagame of two players with a title");
    }
    this.base = game.base();
    this.title = found;
    this.ranks = MetagameRanks.of(base);
    for (int player = 0; player < 2; player++) {
      holds.add(hold(player, order(player)));
    }
    for (int outcome = 0; outcome < base.profiles(); outcome++) {
      if (isContent(0, outcome) && isContent(1, outcome)) {
        outcomes.add(outcome);
      }
    }
  }

  /** The sustained profiles of the base game, by number, ascending. */
  public List<Integer> outcomes() {
    return List.copyOf(outcomes);
  }

  /** How the player's foe holds it down. */
  public Hold hold(int player) {
    return holds.get(player);
  }

  /**
   * Whether the player gets as much in an outcome as in every outcome that it can reach while it is
   * held down: checked action by action, whoever found the outcome.
   */
  public boolean isContent(int player, int outcome) {
    Hold hold = holds.get(player);
    int foe = 1 - player;
    for (int own = 0; own < base.actions(player).size(); own++) {
      int other = hold.order() == Order.FIXED ? base.action(outcome, foe) : hold.actions().get(own);
      if (ranks[player][profile(player, own, other)] > ranks[player][outcome]) {
        return false;
      }
    }
    return true;
  }

  private Order order(int player) {
    int foesLast = title.lastIndexOf(1 - player);
    if (foesLast < 0) {
      return Order.FIXED;
    }
    return foesLast > title.lastIndexOf(player) ? Order.ANSWERED : Order.COMMITTED;
  }

  private Hold hold(int player, Order order) {
    List<Integer> actions = new ArrayList<>();
    if (order == Order.FIXED) {
      return new Hold(order, actions);
    }
    int committed = -1;
    int least = Integer.MAX_VALUE;
    for (int other = 0; other < base.actions(1 - player).size(); other++) {
      int most = 0;
      for (int own = 0; own < base.actions(player).size(); own++) {
        most = Math.max(most, ranks[player][profile(player, own, other)]);
      }
      if (most < least) {
        least = most;
        committed = other;
      }
    }
    for (int own = 0; own < base.actions(player).size(); own++) {
      actions.add(order == Order.COMMITTED ? committed : harshest(player, own));
    }
    return new Hold(order, actions);
  }

  private int harshest(int player, int own) {
    int harshest = 0;
    for (int other = 1; other < base.actions(1 - player).size(); other++) {
      if (ranks[player][profile(player, own, other)]
          < ranks[player][profile(player, own, harshest)]) {
        harshest = other;
      }
    }
    return harshest;
  }

  private int profile(int player, int own, int other) {
    return player == 0 ? base.profile(own, other) : base.profile(other, own);
  }
}
