package org.stratagem.numeric.optimum;

import java.util.Arrays;
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.interval.BoxEvaluator;
import org.stratagem.numeric.interval.InnerEnclosures;

/** An objective to be maximised, over boxes and at points, with counters. Not for two threads. */
final class Objective {
  final Derived derived;
  final int size;
  private final BoxEvaluator boxes;
  private final BoxEvaluator points;
  private final DoubleFunction doubles;
  private final double sign;
  private final double[] outputs;
  long evaluations;

  /**
   * @param doubles the objective as it stands in the problem, not turned round
   * @param sign 1, or -1 where it is turned round
   */
  Objective(Derived derived, InnerEnclosures inner, DoubleFunction doubles, double sign) {
    this.derived = derived;
    this.size = derived.size();
    this.boxes = new BoxEvaluator(derived.tape(), inner);
    this.points = new BoxEvaluator(derived.tape(), inner);
    this.doubles = doubles;
    this.sign = sign;
    this.outputs = new double[derived.guarded() ? 2 : 1];
  }

  /** Begins with a box, and evaluates the objective and the guard on it. */
  BoxEvaluator over(double[] low, double[] high) {
    evaluations++;
    boxes.start(low, high);
    boxes.through(Derived.VALUE);
    if (derived.guarded()) {
      boxes.through(Derived.GUARD);
    }
    return boxes;
  }

  /** Begins with a point, and evaluates the objective and the guard there, as intervals. */
  BoxEvaluator at(double[] point) {
    evaluations++;
    points.start(point, point);
    points.through(Derived.VALUE);
    if (derived.guarded()) {
      points.through(Derived.GUARD);
    }
    return points;
  }

  /** A lower bound of the value at a point; negative infinity where it is not proven allowed. */
  double least(double[] point) {
    BoxEvaluator here = at(point);
    return here.defined(Derived.VALUE) && allowed(here)
        ? here.low(Derived.VALUE)
        : Double.NEGATIVE_INFINITY;
  }

  boolean allowed(BoxEvaluator here) {
    return !derived.guarded() || here.defined(Derived.GUARD) && here.low(Derived.GUARD) == 1;
  }

  /** Whether no point is allowed. */
  boolean forbidden(BoxEvaluator here) {
    return derived.guarded() && !here.undefined(Derived.GUARD) && here.high(Derived.GUARD) == 0;
  }

  /** Whether objective and guard are defined on the whole box where that matters. */
  boolean defined(BoxEvaluator here) {
    if (!derived.guarded()) {
      return here.defined(Derived.VALUE);
    }
    return here.defined(Derived.GUARD)
        && (here.high(Derived.GUARD) == 0 || here.defined(Derived.VALUE));
  }

  /** The value at a point in doubles; NaN where undefined, negative infinity where not allowed. */
  double value(double[] point) {
    evaluations++;
    Arrays.fill(outputs, Double.NaN);
    doubles.evaluate(point, outputs);
    if (derived.guarded()) {
      if (outputs[1] == 0) {
        return Double.NEGATIVE_INFINITY;
      }
      if (outputs[1] != 1) {
        return Double.NaN;
      }
    }
    return Double.isInfinite(outputs[0]) ? Double.NaN : sign * outputs[0];
  }

  /** A value in the problem's own direction turned round into one to be maximised, or back. */
  double turned(double value) {
    return sign * value;
  }
}
