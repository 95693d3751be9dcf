package org.stratagem.library.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stratagem.diagnostic.Code;
import org.stratagem.library.argument.Inputs;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;

/**
 * The Poisson distribution restricted to finitely many whole numbers and normalised (Camerer, Ho,
 * Chong 2004).
 */
public final class PoissonWeights {
  private PoissonWeights() {}

  /** The parameters are {@code tau} and {@code over} of the call in {@code inputs}. */
  public static Distribution of(Real tau, List<Real> over, Inputs inputs) {
    if (tau.signum() < 0) {
      throw inputs.outside("tau", "a mean that is not negative", tau.toString());
    }
    for (Real level : over) {
      if (!level.isInteger() || level.signum() < 0) {
        throw inputs.outside("over", "whole numbers from 0 up", level.toString());
      }
    }
    if (over.isEmpty()) {
      throw inputs.refused(Code.E305, "over", "`poisson` has nothing to draw from");
    }
    Map<Real, Real> byLevel = tau.isExact() ? exact(tau, over, inputs) : approximate(tau, over);
    Real total = Real.ZERO;
    for (Real weight : byLevel.values()) {
      total = total.plus(weight);
    }
    if (total.signum() == 0) {
      throw inputs.refused(
          Code.E304, "over", "`poisson` with mean 0 draws 0 only, and 0 is not among the numbers");
    }
    Map<Object, Real> weights = new LinkedHashMap<>();
    for (Real level : over) {
      inputs.call().tick();
      weights.put(level, byLevel.getOrDefault(level, Real.ZERO).dividedBy(total));
    }
    return Distribution.of(weights);
  }

  /** Weights relative to the least level's, by one running product. */
  private static Map<Real, Real> exact(Real tau, List<Real> over, Inputs inputs) {
    Map<Real, Real> weights = sorted(over);
    Real least = weights.keySet().iterator().next();
    Real weight = tau.signum() == 0 && least.signum() > 0 ? Real.ZERO : Real.ONE;
    Real reached = least;
    for (Map.Entry<Real, Real> entry : weights.entrySet()) {
      while (reached.compareTo(entry.getKey()) < 0) {
        inputs.call().tick();
        reached = reached.plus(Real.ONE);
        weight = weight.times(tau).dividedBy(reached);
      }
      entry.setValue(weight);
    }
    return weights;
  }

  /** Weights relative to the greatest, through logarithms, so that none overflows. */
  private static Map<Real, Real> approximate(Real tau, List<Real> over) {
    Map<Real, Real> weights = sorted(over);
    if (tau.signum() == 0) {
      weights.replaceAll((level, weight) -> level.signum() == 0 ? Real.ONE : Real.ZERO);
      return weights;
    }
    double logTau = StrictMath.log(tau.doubleValue());
    double greatest = Double.NEGATIVE_INFINITY;
    for (Real level : weights.keySet()) {
      greatest = Math.max(greatest, logWeight(level.doubleValue(), logTau));
    }
    double top = greatest;
    weights.replaceAll(
        (level, weight) -> Real.of(StrictMath.exp(logWeight(level.doubleValue(), logTau) - top)));
    return weights;
  }

  private static Map<Real, Real> sorted(List<Real> over) {
    Map<Real, Real> weights = new TreeMap<>();
    over.forEach(level -> weights.put(level, Real.ZERO));
    return weights;
  }

  private static double logWeight(double level, double logTau) {
    return level * logTau - logFactorial(level);
  }

  /** A sum of logarithms for small numbers, Stirling's series beyond; good to 1e-13 relative. */
  private static double logFactorial(double n) {
    if (n < 256) {
      double sum = 0;
      for (int i = 2; i <= n; i++) {
        sum += StrictMath.log(i);
      }
      return sum;
    }
    return n * StrictMath.log(n)
        - n
        + 0.5 * StrictMath.log(2 * Math.PI * n)
        + 1 / (12 * n)
        - 1 / (360 * n * n * n);
  }
}
