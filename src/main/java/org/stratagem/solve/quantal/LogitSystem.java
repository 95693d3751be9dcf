package org.stratagem.solve.quantal;

/**
 * Choosers whose actions' values depend smoothly on everybody's probabilities, and maybe on further
 * unknowns that these determine, such as the values of the states of a Markov game.
 */
public interface LogitSystem {
  /** How many choosers there are: the players, or the players in each state. */
  int choosers();

  /** The place of a chooser's first action; for the number of choosers, that of all actions. */
  int first(int chooser);

  /** How many actions all choosers have together. */
  default int actions() {
    return first(choosers());
  }

  /** How many further unknowns there are. */
  int auxiliaries();

  /** The unit in which values are measured: steps are as long as it allows. */
  double range();

  /** The further unknowns that belong to probabilities. */
  double[] solved(double[] probabilities);

  /** Values and defects, without derivatives. */
  State evaluate(double[] probabilities, double[] auxiliaries);

  /** Values and defects with their derivatives. */
  State evaluateWithDerivatives(double[] probabilities, double[] auxiliaries);

  /**
   * What the system comes to.
   *
   * @param values what each action is worth
   * @param defects how far each further unknown is from what the others determine
   * @param valueDerivatives of each value (row) by each probability, then each further unknown
   * @param defectDerivatives of each defect, likewise
   */
  record State(
      double[] values,
      double[] defects,
      double[][] valueDerivatives,
      double[][] defectDerivatives) {}
}
