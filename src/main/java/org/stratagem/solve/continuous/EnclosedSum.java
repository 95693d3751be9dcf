package org.stratagem.solve.continuous;

import org.stratagem.numeric.interval.Rounding;

/** A sum of intervals, rounded outward. */
final class EnclosedSum {
  private double low;
  private double high;

  EnclosedSum() {}

  EnclosedSum(double low, double high) {
    this.low = low;
    this.high = high;
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  /** Adds an interval. */
  EnclosedSum add(double least, double most) {
    low = Rounding.addDown(low, least);
    high = Rounding.addUp(high, most);
    return this;
  }

  EnclosedSum subtract(double least, double most) {
    return add(-most, -least);
  }

  /** Adds the product of two intervals. */
  EnclosedSum addProduct(double aLow, double aHigh, double bLow, double bHigh) {
    return add(
        Math.min(
            Math.min(Rounding.multiplyDown(aLow, bLow), Rounding.multiplyDown(aLow, bHigh)),
            Math.min(Rounding.multiplyDown(aHigh, bLow), Rounding.multiplyDown(aHigh, bHigh))),
        Math.max(
            Math.max(Rounding.multiplyUp(aLow, bLow), Rounding.multiplyUp(aLow, bHigh)),
            Math.max(Rounding.multiplyUp(aHigh, bLow), Rounding.multiplyUp(aHigh, bHigh))));
  }

  EnclosedSum addProduct(double factor, double least, double most) {
    return addProduct(factor, factor, least, most);
  }
}
