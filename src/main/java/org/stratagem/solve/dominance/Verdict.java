package org.stratagem.solve.dominance;

import java.util.List;
import org.stratagem.numeric.Rational;

/** What is proven of an action. */
public sealed interface Verdict {
  /**
   * A mixture of the player's other actions that is better.
   *
   * @param mixture a probability for each action that is left, in order; that of the action is 0
   */
  record Dominated(List<Rational> mixture) implements Verdict {
    public Dominated {
      mixture = List.copyOf(mixture);
    }
  }

  /**
   * The action is a best reply to this belief, or where weak dominance is asked for, to one that
   * holds every profile of the others possible.
   *
   * @param belief a probability for each profile of the others' actions that are left, in order;
   *     empty where none was made
   */
  record Justified(List<Rational> belief) implements Verdict {
    public Justified {
      belief = List.copyOf(belief);
    }
  }
}
