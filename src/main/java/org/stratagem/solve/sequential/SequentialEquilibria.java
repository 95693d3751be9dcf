package org.stratagem.solve.sequential;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Play;
import org.stratagem.numeric.Real;
import org.stratagem.solve.tree.SubgamePerfection;

/**
 * Sequential equilibria (Kreps, Wilson 1982) of small trees with perfect recall: all without
 * randomising, and with it one for each way in which the game may be played, as there is a
 * continuum of threats as a rule. What is listed is proven: at each set what is played is best
 * under the belief, and the beliefs are limits of Bayes' rule under the mistakes that are given.
 *
 * <p>Cost: the profiles without randomising times the nodes; then, by supports, exponential in the
 * number of information sets to which play may come.
 */
public final class SequentialEquilibria {
  /** So many linear programs, or choices of supports, are spent on ways to play. */
  private static final int BUDGET = 40_000;

  /**
   * What was found.
   *
   * @param pure without randomising, one for each profile, with beliefs that support it
   * @param pureComplete whether every other profile without randomising is proven to be none
   * @param mixed one for each further way to play
   * @param complete whether every sequential equilibrium is proven to be played as one of these
   * @param isLinear whether ways to play were found by linear programs, and not by intervals
   * @param continua whether somebody may randomise in infinitely many ways where play comes; then
   *     some of each kind are listed at most
   */
  public record Solution(
      List<Assessment> pure,
      boolean pureComplete,
      List<Assessment> mixed,
      boolean complete,
      boolean isLinear,
      boolean continua) {
    public Solution {
      pure = List.copyOf(pure);
      mixed = List.copyOf(mixed);
    }

    /** Those without randomising, then the others. */
    public List<Assessment> list() {
      List<Assessment> all = new ArrayList<>(pure);
      all.addAll(mixed);
      return all;
    }
  }

  private final GameTree tree;
  private final SubgamePerfection.Watch watch;
  private final boolean[][] undominated;

  /**
   * @param tree with perfect recall and exact numbers
   */
  public SequentialEquilibria(GameTree tree, SubgamePerfection.Watch watch) {
    this.tree = tree;
    this.watch = watch;
    this.undominated = ValueBounds.undominated(tree);
  }

  /** How many profiles without randomising there are to try. */
  public BigInteger profiles() {
    BigInteger count = BigInteger.ONE;
    for (GameTree.InformationSet set : tree.sets()) {
      count = count.multiply(BigInteger.valueOf(set.actions().size()));
    }
    return count;
  }

  public Solution solve() {
    List<Assessment> pure = new ArrayList<>();
    boolean pureComplete = pure(pure);
    Set<Path> played = new LinkedHashSet<>();
    pure.forEach(each -> played.add(Path.of(tree, each.profile().probabilities(), true)));
    Paths paths = paths();
    List<Assessment> mixed = new ArrayList<>();
    boolean complete = paths.complete();
    boolean continua = false;
    for (Paths.Family family : paths.families()) {
      complete &= family.isSingle();
      continua |= !family.isSingle();
      for (Path path : family.members()) {
        if (played.contains(path)) {
          break;
        }
        Completion completion = new Completion(tree, path, undominated, undominated, watch);
        Optional<Assessment> found = completion.find();
        complete &= !completion.isUndecided();
        if (found.isPresent()) {
          mixed.add(proven(found.get(), path.isExact()));
          played.add(path);
          break;
        }
      }
    }
    return new Solution(pure, pureComplete, mixed, complete, isLinear(), continua);
  }

  /** The players who have a choice, then the others. */
  private List<Integer> choosersFirst() {
    List<Integer> choosers = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int player = 0; player < tree.playerCount(); player++) {
      (isChooser(player) ? choosers : others).add(player);
    }
    choosers.addAll(others);
    return choosers;
  }

  private boolean isChooser(int player) {
    return tree.sets().stream().anyMatch(set -> set.player() == player && set.actions().size() > 1);
  }

  private boolean isLinear() {
    List<Integer> players = choosersFirst();
    return players.size() == 2 || players.size() > 2 && !isChooser(players.get(2));
  }

  private Paths paths() {
    if (!isLinear()) {
      return new AgentPaths(tree, undominated, BUDGET, watch).find();
    }
    int[] two = {choosersFirst().get(0), choosersFirst().get(1)};
    return new RealisationPaths(tree, undominated, two, BUDGET, watch).find();
  }

  /** Tries all profiles without randomising; false where some are undecided. */
  private boolean pure(List<Assessment> list) {
    boolean decided = true;
    int[] actions = new int[tree.sets().size()];
    while (true) {
      watch.tick();
      if (isBestWhereReached(actions)) {
        boolean[][] only = new boolean[actions.length][];
        for (int set = 0; set < actions.length; set++) {
          only[set] = new boolean[tree.information(set).actions().size()];
          only[set][actions[set]] = true;
        }
        BehaviourProfile profile = BehaviourProfile.pure(tree, actions);
        Path path = Path.of(tree, profile.probabilities(), true);
        Completion completion = new Completion(tree, path, only, undominated, watch);
        Optional<Assessment> found = completion.find();
        decided &= !completion.isUndecided();
        found.ifPresent(assessment -> list.add(proven(assessment, true)));
      }
      int place = actions.length - 1;
      while (place >= 0 && ++actions[place] == tree.information(place).actions().size()) {
        actions[place--] = 0;
      }
      if (place < 0) {
        return decided;
      }
    }
  }

  /** Whether no other action gains at a set that is reached, its belief by Bayes' rule. */
  private boolean isBestWhereReached(int[] actions) {
    Play play = new Play(tree, BehaviourProfile.pure(tree, actions));
    Real[] reach = play.reach();
    List<Real[]> values = play.values();
    for (int set = 0; set < actions.length; set++) {
      Real[] own = values.get(tree.information(set).player());
      for (int action = 0; action < tree.information(set).actions().size(); action++) {
        Real gain = Real.ZERO;
        for (int place = 0; action != actions[set] && place < tree.members(set); place++) {
          int node = tree.member(set, place);
          if (reach[node].signum() != 0) {
            gain = gain.plus(reach[node].times(own[tree.child(node, action)].minus(own[node])));
          }
        }
        if (gain.signum() > 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** What was found, once it has been checked by itself. */
  private Assessment proven(Assessment assessment, boolean exact) {
    SequentialProof proof = new SequentialProof(tree, assessment);
    if (!proof.isConsistent()
        || exact && proof.gains().stream().anyMatch(gain -> gain.signum() > 0)) {
      throw new IllegalStateException("no sequential equilibrium: " + assessment);
    }
    return assessment;
  }
}
