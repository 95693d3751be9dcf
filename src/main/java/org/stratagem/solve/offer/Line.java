package org.stratagem.solve.offer;

import org.stratagem.numeric.Real;

/** A number that is linear in the offer: {@code constant + slope * offer}. */
public record Line(Real constant, Real slope) {
  public static final Line ZERO = of(Real.ZERO);

  public static Line of(Real constant) {
    return new Line(constant, Real.ZERO);
  }

  public Line plus(Line other) {
    return new Line(constant.plus(other.constant), slope.plus(other.slope));
  }

  public Line times(Real factor) {
    return new Line(constant.times(factor), slope.times(factor));
  }

  public boolean isConstant() {
    return slope.signum() == 0;
  }

  /** The offer at which it has a value; 0 where it is constant. */
  public Real offer(Real value) {
    return isConstant() ? Real.ZERO : value.minus(constant).dividedBy(slope);
  }

  Real at(Real offer) {
    return constant.plus(slope.times(offer));
  }
}
