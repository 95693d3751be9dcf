package org.stratagem.solve.sequential;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.GameTree.Kind;
import org.stratagem.game.tree.Play;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * The intuitive criterion for signalling games (Cho, Kreps 1987): chance draws a type, the sender
 * sees it and sends a message, the receiver sees that and replies. An equilibrium fails where some
 * type would gain by a message that is not sent, once the receiver believes that no type sent it
 * who could only lose by it.
 */
public final class IntuitiveCriterion {
  private final GameTree tree;

  /**
   * @param tree a signalling game
   */
  public IntuitiveCriterion(GameTree tree) {
    this.tree = tree;
  }

  /** Whether a tree is a signalling game. */
  public static boolean suits(GameTree tree) {
    if (tree.playerCount() != 2 || tree.kind(0) != Kind.CHANCE) {
      return false;
    }
    int sender = -1;
    for (int type = 0; type < tree.degree(0); type++) {
      int node = tree.child(0, type);
      if (tree.kind(node) != Kind.DECISION
          || tree.members(tree.set(node)) != 1
          || sender >= 0 && tree.player(node) != sender) {
        return false;
      }
      sender = tree.player(node);
      for (int message = 0; message < tree.degree(node); message++) {
        int reply = tree.child(node, message);
        if (tree.kind(reply) != Kind.DECISION || tree.player(reply) == sender) {
          return false;
        }
        for (int action = 0; action < tree.degree(reply); action++) {
          if (!tree.isTerminal(tree.child(reply, action))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Whether an equilibrium passes. */
  public boolean passes(Assessment assessment) {
    Play play = new Play(tree, assessment.profile());
    Real[] reach = play.reach();
    int sender = tree.player(tree.child(0, 0));
    Real[] gets = play.values().get(sender);
    for (int set = 0; set < tree.sets().size(); set++) {
      boolean sent = tree.information(set).player() == sender;
      for (int place = 0; place < tree.members(set); place++) {
        sent |= reach[tree.member(set, place)].signum() > 0;
      }
      if (!sent && isPersuasive(set, sender, gets)) {
        return false;
      }
    }
    return true;
  }

  /** Whether some type gains by the message behind a set of the receiver, whatever it replies. */
  private boolean isPersuasive(int set, int sender, Real[] gets) {
    List<Integer> all = new ArrayList<>();
    for (int place = 0; place < tree.members(set); place++) {
      all.add(tree.member(set, place));
    }
    List<Integer> replies = replies(set, all);
    List<Integer> left = new ArrayList<>();
    for (int node : all) {
      Real equilibrium = gets[tree.parent(node)];
      boolean mayGain =
          replies.stream()
              .anyMatch(reply -> payoff(node, reply, sender).compareTo(equilibrium) >= 0);
      if (mayGain) {
        left.add(node);
      }
    }
    if (left.isEmpty()) {
      return false;
    }
    List<Integer> convinced = replies(set, left);
    return left.stream()
        .anyMatch(
            node ->
                convinced.stream()
                    .allMatch(
                        reply ->
                            payoff(node, reply, sender).compareTo(gets[tree.parent(node)]) > 0));
  }

  /** The replies that are best under some belief over these nodes. */
  private List<Integer> replies(int set, List<Integer> nodes) {
    int receiver = tree.information(set).player();
    List<List<Rational>> payoffs = new ArrayList<>();
    for (int node : nodes) {
      List<Rational> own = new ArrayList<>();
      for (int action = 0; action < tree.degree(node); action++) {
        own.add(payoff(node, action, receiver).toRational());
      }
      payoffs.add(own);
    }
    List<Integer> best = new ArrayList<>();
    for (int action = 0; action < tree.information(set).actions().size(); action++) {
      if (BeliefProgram.isBest(payoffs, action)) {
        best.add(action);
      }
    }
    return best;
  }

  private Real payoff(int node, int action, int player) {
    return tree.payoff(tree.child(node, action), player);
  }
}
