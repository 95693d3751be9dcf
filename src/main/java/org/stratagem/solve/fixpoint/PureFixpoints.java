package org.stratagem.solve.fixpoint;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All profiles of actions at which every player's action is its reply to the others'.
 *
 * <p>Method: the actions of as few players as possible are tried, the others' follow, and a
 * combination is left as soon as one player's action is known not to be its reply; every rule is
 * asked once for each input. Complete. Cost: for two players with n actions each 2n questions and n
 * steps; for k players who all read one another at most as many steps as the combinations of
 * actions of all but the player with the most.
 */
public final class PureFixpoints {
  private final ReactionProfile problem;
  private final Runnable watch;
  private final List<Dependence.Step> steps;
  private final List<ReplyTable> tables = new ArrayList<>();
  private final List<int[]> found = new ArrayList<>();
  private final int[] profile;

  private PureFixpoints(ReactionProfile problem, Runnable watch) {
    this.problem = problem;
    this.watch = watch;
    this.steps = new Dependence(problem).steps();
    this.profile = new int[problem.players()];
    for (int player = 0; player < problem.players(); player++) {
      tables.add(new ReplyTable(problem, player));
    }
  }

  /**
   * What was found.
   *
   * @param profiles the number of each player's action, in lexicographic order
   * @param evaluations how many questions were put to rules
   */
  public record Fixpoints(List<int[]> profiles, long evaluations) {
    public Fixpoints {
      profiles = List.copyOf(profiles);
    }
  }

  /** How many combinations of actions are tried at most. */
  public static BigInteger tries(ReactionProfile problem) {
    Dependence dependence = new Dependence(problem);
    return dependence.combinations(dependence.tried());
  }

  /**
   * All of them.
   *
   * @param watch called now and then; throws in order to end the search
   */
  public static Fixpoints of(ReactionProfile problem, Runnable watch) {
    PureFixpoints search = new PureFixpoints(problem, watch);
    search.search(0);
    search.found.sort(Arrays::compare);
    return new Fixpoints(
        search.found, search.tables.stream().mapToLong(ReplyTable::evaluations).sum());
  }

  private void search(int from) {
    for (int place = from; place < steps.size(); place++) {
      Dependence.Step step = steps.get(place);
      int player = step.player();
      if (step.kind() == Dependence.Kind.TRY) {
        for (int action = 0; action < problem.size(player); action++) {
          watch.run();
          profile[player] = action;
          search(place + 1);
        }
        return;
      }
      int reply = tables.get(player).reply(profile);
      if (step.kind() == Dependence.Kind.DERIVE) {
        profile[player] = reply;
      } else if (profile[player] != reply) {
        return;
      }
    }
    found.add(profile.clone());
  }
}
