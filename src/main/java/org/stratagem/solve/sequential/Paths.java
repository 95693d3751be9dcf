package org.stratagem.solve.sequential;

import java.util.List;

/**
 * Ways in which Nash equilibria may be played.
 *
 * @param families of paths; all paths of a family take the same actions
 * @param complete whether every Nash equilibrium is played by a path of some family
 */
record Paths(List<Family> families, boolean complete) {
  Paths {
    families = List.copyOf(families);
  }

  /**
   * Paths with the same actions.
   *
   * @param members the path, or some of a continuum
   * @param isSingle whether there is no other
   */
  record Family(List<Path> members, boolean isSingle) {
    Family {
      members = List.copyOf(members);
    }
  }
}
