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

  Real at(Real offer) {
    return constant.plus(slope.times(offer));
  }
}
