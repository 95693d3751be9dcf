package org.stratagem.solve.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.game.tree.Sequences;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * The sequence form of a tree in which at most two players have a choice, seen from these two: 0
 * and 1. Others have one action wherever they move. Payoffs count as the exact numbers that they
 * are, doubles too. Immutable.
 */
public final class TwoMovers {
  /**
   * What both get behind two sequences, times the probability of chance.
   *
   * @param first player 0's sequence
   * @param second player 1's sequence
   * @param payoffs of players 0 and 1
   */
  record Entry(int first, int second, List<Rational> payoffs) {
    /** A mover's own sequence. */
    int own(int mover) {
      return mover == 0 ? first : second;
    }
  }

  private final SequenceForm form;
  private final int[] players;
  private final List<Entry> entries;

  private TwoMovers(SequenceForm form, int[] players) {
    this.form = form;
    this.players = players;
    this.entries = collected();
  }

  /** The game between its movers; nothing where more than two have a choice. */
  public static Optional<TwoMovers> of(SequenceForm form) {
    GameTree tree = form.tree();
    List<Integer> movers = new ArrayList<>();
    for (int player = 0; player < tree.playerCount(); player++) {
      int each = player;
      if (tree.sets().stream().anyMatch(set -> set.player() == each && set.actions().size() > 1)) {
        movers.add(player);
      }
    }
    for (int player = 0; player < tree.playerCount() && movers.size() < 2; player++) {
      if (!movers.contains(player)) {
        movers.add(player);
      }
    }
    Collections.sort(movers);
    return movers.size() > 2
        ? Optional.empty()
        : Optional.of(new TwoMovers(form, movers.stream().mapToInt(player -> player).toArray()));
  }

  private List<Entry> collected() {
    Map<Long, Entry> sums = new LinkedHashMap<>();
    for (SequenceForm.Entry entry : form.entries()) {
      int[] sequences = new int[2];
      List<Rational> payoffs = new ArrayList<>();
      for (int mover = 0; mover < 2; mover++) {
        boolean plays = mover < players.length;
        sequences[mover] = plays ? entry.sequences().get(players[mover]) : 0;
        payoffs.add(plays ? entry.payoffs().get(players[mover]).toRational() : Rational.of(0));
      }
      sums.merge(
          ((long) sequences[0] << 32) + sequences[1],
          new Entry(sequences[0], sequences[1], payoffs),
          (one, other) ->
              new Entry(
                  one.first(),
                  one.second(),
                  List.of(
                      one.payoffs().get(0).plus(other.payoffs().get(0)).toRational(),
                      one.payoffs().get(1).plus(other.payoffs().get(1)).toRational())));
    }
    return List.copyOf(sums.values());
  }

  SequenceForm form() {
    return form;
  }

  public GameTree tree() {
    return form.tree();
  }

  /** How many sequences both have together, the empty ones not counted. */
  public int sequenceCount() {
    return sequences(0) + sequences(1) - 2;
  }

  /** The player of the tree that a mover is; -1 where the tree has one player only. */
  public int player(int mover) {
    return mover < players.length ? players[mover] : -1;
  }

  /** The largest size of a payoff. */
  double largestPayoff() {
    double largest = 0;
    for (int node = 0; node < tree().size(); node++) {
      for (int player = 0; player < tree().playerCount() && tree().isTerminal(node); player++) {
        largest = Math.max(largest, Math.abs(tree().payoff(node, player).doubleValue()));
      }
    }
    return largest;
  }

  List<Entry> entries() {
    return entries;
  }

  /** How many sequences a mover has, the empty one, 0, included. */
  int sequences(int mover) {
    return mover < players.length ? form.sequences(players[mover]).count() : 1;
  }

  /** A mover's information sets, each after those that lead to it. */
  List<Integer> sets(int mover) {
    return mover < players.length ? form.sequences(players[mover]).sets() : List.of();
  }

  /** How many actions there are at a set. */
  int actions(int set) {
    return tree().information(set).actions().size();
  }

  /** The sequence that leads to a mover's set. */
  int before(int mover, int set) {
    return form.sequences(players[mover]).before(set);
  }

  /** The first of the sequences that end at a mover's set. */
  int first(int mover, int set) {
    return form.sequences(players[mover]).sequence(set, 0);
  }

  /** The plan that takes each action as probably as any other of its set. */
  Rational[] uniform(int mover) {
    Rational[] plan = new Rational[sequences(mover)];
    plan[0] = Rational.of(1);
    for (int set : sets(mover)) {
      Rational share = Rational.of(1, actions(set));
      for (int action = 0; action < actions(set); action++) {
        plan[first(mover, set) + action] = plan[before(mover, set)].times(share).toRational();
      }
    }
    return plan;
  }

  /**
   * The behaviour of two realisation plans. Where a player never comes, it takes its first action.
   */
  BehaviourProfile behaviour(List<Rational[]> plans) {
    List<List<Real>> all = new ArrayList<>();
    for (int player = 0; player < tree().playerCount(); player++) {
      int mover = players[0] == player ? 0 : players.length > 1 && players[1] == player ? 1 : -1;
      Sequences sequences = form.sequences(player);
      all.add(
          mover >= 0
              ? List.of(plans.get(mover))
              : Collections.nCopies(sequences.count(), Real.ONE));
    }
    return form.behaviour(all);
  }
}
