package org.stratagem.game.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.numeric.Real;

/**
 * The sequence form of a tree (Romanovskii 1962; Koller, Megiddo, von Stengel 1996): payoffs as a
 * function of the probabilities with which each player plays its sequences. As large as the tree,
 * where the normal form is exponential in it.
 *
 * <p>A realisation plan of a player gives each of its sequences a weight: 1 to the empty one; the
 * weights of a set's sequences sum to the weight of the sequence before the set.
 */
public final class SequenceForm {
  /**
   * What the terminal nodes behind some sequences, one of each player, contribute: payoffs times
   * the probability of chance.
   *
   * @param sequences by player
   * @param payoffs by player
   */
  public record Entry(List<Integer> sequences, List<Real> payoffs) {
    public Entry {
      sequences = List.copyOf(sequences);
      payoffs = List.copyOf(payoffs);
    }
  }

  private final GameTree tree;
  private final List<Sequences> players;
  private final List<Entry> entries;

  private SequenceForm(GameTree tree, List<Sequences> players) {
    this.tree = tree;
    this.players = List.copyOf(players);
    this.entries = List.copyOf(entries(tree, players));
  }

  /** The sequence form; nothing where somebody forgets. */
  public static Optional<SequenceForm> of(GameTree tree) {
    List<Sequences> players = new ArrayList<>();
    for (int player = 0; player < tree.playerCount(); player++) {
      Optional<Sequences> sequences = Sequences.of(tree, player);
      if (sequences.isEmpty()) {
        return Optional.empty();
      }
      players.add(sequences.get());
    }
    return Optional.of(new SequenceForm(tree, players));
  }

  private static List<Entry> entries(GameTree tree, List<Sequences> players) {
    Real[] chance = tree.chances();
    Map<List<Integer>, List<Real>> sums = new LinkedHashMap<>();
    for (int node = 0; node < chance.length; node++) {
      if (!tree.isTerminal(node) || chance[node].signum() == 0) {
        continue;
      }
      List<Integer> key = new ArrayList<>();
      for (Sequences sequences : players) {
        key.add(sequences.at(node));
      }
      List<Real> known = sums.get(key);
      List<Real> payoffs = new ArrayList<>();
      for (int player = 0; player < players.size(); player++) {
        Real payoff = chance[node].times(tree.payoff(node, player));
        payoffs.add(known == null ? payoff : known.get(player).plus(payoff));
      }
      sums.put(key, payoffs);
    }
    List<Entry> entries = new ArrayList<>();
    sums.forEach((sequences, payoffs) -> entries.add(new Entry(sequences, payoffs)));
    return entries;
  }

  public GameTree tree() {
    return tree;
  }

  public Sequences sequences(int player) {
    return players.get(player);
  }

  /** The payoffs, where they are not absent: each combination of sequences at most once. */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * The behaviour of realisation plans; where a player never comes, it takes its first action.
   *
   * @param plans by player, then by sequence
   */
  public BehaviourProfile behaviour(List<List<Real>> plans) {
    List<List<Real>> all = new ArrayList<>();
    for (int set = 0; set < tree.sets().size(); set++) {
      GameTree.InformationSet information = tree.information(set);
      Sequences sequences = players.get(information.player());
      List<Real> plan = plans.get(information.player());
      Real whole = plan.get(sequences.before(set));
      if (whole.signum() == 0) {
        all.add(BehaviourProfile.point(information.actions().size(), 0));
        continue;
      }
      List<Real> weights = new ArrayList<>();
      for (int action = 0; action < information.actions().size(); action++) {
        weights.add(plan.get(sequences.sequence(set, action)).dividedBy(whole));
      }
      all.add(weights);
    }
    return new BehaviourProfile(all);
  }

  /** The realisation plan of a player's behaviour. */
  public List<Real> plan(BehaviourProfile profile, int player) {
    Sequences sequences = players.get(player);
    Real[] plan = new Real[sequences.count()];
    plan[0] = Real.ONE;
    for (int set : sequences.sets()) {
      for (int action = 0; action < tree.information(set).actions().size(); action++) {
        plan[sequences.sequence(set, action)] =
            plan[sequences.before(set)].times(profile.probability(set, action));
      }
    }
    return List.of(plan);
  }
}
