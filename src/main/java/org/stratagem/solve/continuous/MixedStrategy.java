package org.stratagem.solve.continuous;

import java.util.List;

/**
 * A mixed strategy over finitely many actions.
 *
 * @param atoms none twice; their weights are positive and sum to 1, up to rounding
 */
public record MixedStrategy(List<Atom> atoms) {
  /**
   * An action that is played with a probability.
   *
   * @param action its coordinates in order
   */
  public record Atom(List<Double> action, double weight) {
    public Atom {
      action = List.copyOf(action);
    }

    double[] coordinates() {
      return action.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  public MixedStrategy {
    atoms = List.copyOf(atoms);
  }
}
