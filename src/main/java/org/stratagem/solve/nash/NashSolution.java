package org.stratagem.solve.nash;

import java.util.List;
import org.stratagem.numeric.Real;

/**
 * What was found.
 *
 * @param list equilibria, each once; of two players the extreme ones, of which all are mixtures
 * @param components which of the list are connected through equilibria, as far as it is known;
 *     together they hold the list
 * @param complete whether every equilibrium is in a component: proven
 * @param end why the list is not complete
 * @param method what found them
 * @param work how many bases, exchanges, supports or profiles that took
 */
public record NashSolution(
    List<NashPoint> list,
    List<Component> components,
    boolean complete,
    End end,
    NashMethod method,
    long work) {
  public NashSolution {
    list = List.copyOf(list);
    components = List.copyOf(components);
  }

  /** How a search ended. */
  public enum End {
    /** Everything was searched, and everything was decided. */
    EXHAUSTED,
    /** The method finds some equilibria only. */
    PARTIAL,
    /** Everything was searched; parts are left that may hold more, such as a continuum. */
    UNDECIDED,
    /** A limit ended it. */
    LIMIT
  }

  /**
   * A connected set of equilibria.
   *
   * @param members the numbers of its equilibria in the list
   * @param parts sets of mixtures that it is the union of, as large as can be; empty where they are
   *     not known, or too many to list
   */
  public record Component(List<Integer> members, List<Part> parts) {
    public Component {
      members = List.copyOf(members);
      parts = List.copyOf(parts);
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
