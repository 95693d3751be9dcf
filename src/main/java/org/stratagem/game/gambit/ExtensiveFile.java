package org.stratagem.game.gambit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.numeric.Real;

/**
 * An {@code .efg} file: a game in extensive form.
 *
 * @param chances the information sets of chance, in the order in which the file names them
 * @param sets the information sets of the players, in that order
 * @param outcomes what can come out; an outcome may stand at any node, and pays when play passes it
 * @param nodes depth-first
 */
public record ExtensiveFile(
    String title,
    List<String> players,
    String comment,
    List<ChanceSet> chances,
    List<DecisionSet> sets,
    List<Outcome> outcomes,
    List<Node> nodes)
    implements GambitFile {
  /** What happens at a node. */
  public enum Kind {
    CHANCE,
    PERSONAL,
    TERMINAL
  }

  /**
   * Chance nodes with the same draw.
   *
   * @param number by which the file names it, from 1
   */
  public record ChanceSet(int number, String name, List<String> actions, List<Real> probabilities) {
    public ChanceSet {
      actions = List.copyOf(actions);
      probabilities = List.copyOf(probabilities);
    }
  }

  /**
   * An information set of a player.
   *
   * @param player from 0
   * @param number by which the file names it among the player's, from 1
   */
  public record DecisionSet(int player, int number, String name, List<String> actions) {
    public DecisionSet {
      actions = List.copyOf(actions);
    }
  }

  /**
   * A node.
   *
   * @param set the place of its information set in the list of its kind; -1 for a terminal node
   * @param outcome the place of the outcome at it; -1 for none
   */
  public record Node(Kind kind, String name, int set, int outcome) {}

  public ExtensiveFile {
    players = List.copyOf(players);
    chances = List.copyOf(chances);
    sets = List.copyOf(sets);
    outcomes = List.copyOf(outcomes);
    nodes = List.copyOf(nodes);
  }

  /** The game; what is got on the way is added up at the end. */
  public GameTree tree() {
    TreeBuilder builder = new TreeBuilder(players);
    for (DecisionSet set : sets) {
      builder.set(set.player(), set.name(), named(set.actions()));
    }
    // What is got on the way to each of the nodes whose branches are still open.
    List<Real[]> sums = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    for (Node node : nodes) {
      Real[] before = sums.isEmpty() ? zeros() : sums.get(sums.size() - 1);
      Real[] sum = node.outcome() < 0 ? before : plus(before, outcomes.get(node.outcome()));
      switch (node.kind()) {
        case CHANCE -> {
          ChanceSet set = chances.get(node.set());
          builder.chance(named(set.actions()), set.probabilities());
          sums.add(sum);
          left.add(set.actions().size());
        }
        case PERSONAL -> {
          builder.decision(node.set());
          sums.add(sum);
          left.add(sets.get(node.set()).actions().size());
        }
        case TERMINAL -> {
          builder.terminal(List.of(sum));
          int last = left.size() - 1;
          while (last >= 0 && left.get(last) == 1) {
            left.remove(last);
            sums.remove(last--);
          }
          if (last >= 0) {
            left.set(last, left.get(last) - 1);
          }
        }
      }
    }
    return builder.build();
  }

  private Real[] zeros() {
    Real[] zeros = new Real[players.size()];
    Arrays.fill(zeros, Real.ZERO);
    return zeros;
  }

  private static Real[] plus(Real[] sum, Outcome outcome) {
    Real[] next = sum.clone();
    for (int player = 0; player < next.length; player++) {
      next[player] = next[player].plus(outcome.payoffs().get(player));
    }
    return next;
  }

  /** Actions without a name have their number. */
  private static List<String> named(List<String> actions) {
    List<String> named = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      named.add(actions.get(i).isEmpty() ? String.valueOf(i + 1) : actions.get(i));
    }
    return named;
  }

  /** The file of a tree, with an outcome for each terminal node. */
  public static ExtensiveFile of(String title, String comment, GameTree tree) {
    List<ChanceSet> chances = new ArrayList<>();
    List<DecisionSet> sets = new ArrayList<>();
    Map<Integer, Integer> numbers = new HashMap<>();
    for (GameTree.InformationSet set : tree.sets()) {
      int number = numbers.merge(set.player(), 1, Integer::sum);
      sets.add(new DecisionSet(set.player(), number, set.name(), set.actions()));
    }
    List<Outcome> outcomes = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    for (int node = 0; node < tree.size(); node++) {
      switch (tree.kind(node)) {
        case CHANCE -> {
          List<String> actions = new ArrayList<>();
          List<Real> probabilities = new ArrayList<>();
          for (int branch = 0; branch < tree.degree(node); branch++) {
            actions.add(tree.label(node, branch));
            probabilities.add(tree.probability(node, branch));
          }
          nodes.add(new Node(Kind.CHANCE, "", chances.size(), -1));
          chances.add(new ChanceSet(chances.size() + 1, "", actions, probabilities));
        }
        case DECISION -> nodes.add(new Node(Kind.PERSONAL, "", tree.set(node), -1));
        case TERMINAL -> {
          List<Real> payoffs = new ArrayList<>();
          for (int player = 0; player < tree.playerCount(); player++) {
            payoffs.add(tree.payoff(node, player));
          }
          nodes.add(new Node(Kind.TERMINAL, "", -1, outcomes.size()));
          outcomes.add(new Outcome(outcomes.size() + 1, "", payoffs));
        }
      }
    }
    return new ExtensiveFile(title, tree.players(), comment, chances, sets, outcomes, nodes);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder("EFG 2 R ").append(Texts.quoted(title)).append(' ');
    text.append(Texts.names(players)).append('\n').append(Texts.quoted(comment)).append("\n\n");
    for (Node node : nodes) {
      switch (node.kind()) {
        case CHANCE -> chance(text, node);
        case PERSONAL -> personal(text, node);
        case TERMINAL -> text.append("t ").append(Texts.quoted(node.name()));
      }
      if (node.outcome() < 0) {
        text.append(" 0\n");
      } else {
        Outcome outcome = outcomes.get(node.outcome());
        text.append(' ').append(outcome.number()).append(' ').append(Texts.quoted(outcome.name()));
        text.append(" { ").append(Texts.numbers(outcome.payoffs())).append(" }\n");
      }
    }
    return text.toString();
  }

  private void chance(StringBuilder text, Node node) {
    ChanceSet set = chances.get(node.set());
    text.append("c ").append(Texts.quoted(node.name())).append(' ').append(set.number());
    text.append(' ').append(Texts.quoted(set.name())).append(" {");
    for (int i = 0; i < set.actions().size(); i++) {
      text.append(' ').append(Texts.quoted(set.actions().get(i)));
      text.append(' ').append(Texts.number(set.probabilities().get(i)));
    }
    text.append(" }");
  }

  private void personal(StringBuilder text, Node node) {
    DecisionSet set = sets.get(node.set());
    text.append("p ").append(Texts.quoted(node.name())).append(' ').append(set.player() + 1);
    text.append(' ').append(set.number()).append(' ').append(Texts.quoted(set.name()));
    text.append(' ').append(Texts.names(set.actions()));
  }
}
