package org.stratagem.numeric.optimum;

import org.stratagem.numeric.DoubleFunction;

/**
 * A function of one variable in doubles, with two derivatives, to be maximised: an inner objective
 * with what it is given filled in. One search uses one curve.
 */
final class Curve {
  private final DoubleFunction function;
  private final double[] inputs;
  private final double[] outputs;
  private final boolean guarded;
  private final double sign;
  int evaluations;

  /** The value, NaN where undefined, negative infinity where not allowed. */
  double value;

  double slope;
  double curvature;

  /**
   * @param function its outputs: value, guard if there is one, first and second derivative
   * @param given what stands before the variable among the inputs
   */
  Curve(DoubleFunction function, double[] given, boolean guarded, double sign) {
    this.function = function;
    this.inputs = java.util.Arrays.copyOf(given, given.length + 1);
    this.outputs = new double[guarded ? 4 : 3];
    this.guarded = guarded;
    this.sign = sign;
  }

  /** Evaluates at a point; results are in the fields. */
  void at(double point) {
    evaluations++;
    inputs[inputs.length - 1] = point;
    function.evaluate(inputs, outputs);
    int first = guarded ? 2 : 1;
    value = sign * outputs[0];
    slope = sign * outputs[first];
    curvature = sign * outputs[first + 1];
    if (guarded && outputs[1] != 1) {
      value = outputs[1] == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
  }

  Sample sample(double point) {
    at(point);
    return new Sample(point, value, slope);
  }

  /** One evaluated point. */
  record Sample(double point, double value, double slope) {
    boolean usable() {
      return value > Double.NEGATIVE_INFINITY;
    }
  }
}
