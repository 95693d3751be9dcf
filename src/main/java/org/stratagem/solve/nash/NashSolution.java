package org.stratagem.solve.nash;

import java.util.List;
import org.stratagem.game.MixedProfile;
import org.stratagem.numeric.Real;

/**
 * What was found.
 *
 * @param list equilibria, each once; of two players the extreme ones, of which all are mixtures
 * @param components the connected components of the set of equilibria, as far as they are known;
 *     together they hold the list
 * @param complete whether every equilibrium is in a component
 * @param method what found them
 * @param steps how many vertices, supports or pivots that took
 */
public record NashSolution(
    List<MixedProfile> list,
    List<Component> components,
    boolean complete,
    NashMethod method,
    long steps) {
  public NashSolution {
    list = List.copyOf(list);
    components = List.copyOf(components);
  }

  /**
   * A connected set of equilibria.
   *
   * @param members the numbers of its equilibria in the list
   * @param parts sets of mixtures that it is the union of, as large as can be; empty where there
   *     are too many to list
   */
  public record Component(List<Integer> members, List<Part> parts) {
    public Component {
      members = List.copyOf(members);
      parts = List.copyOf(parts);
    }

    /** Whether it is a single profile. */
    public boolean isPoint() {
      return members.size() == 1;
    }
  }

  /**
   * A set of equilibria: every player plays any mixture of some strategies of its own, whatever the
   * others choose of theirs.
   *
   * @param strategies by player: weights by action
   */
  public record Part(List<List<List<Real>>> strategies) {
    public Part {
      strategies = strategies.stream().map(List::copyOf).toList();
    }
  }
}
