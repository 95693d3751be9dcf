package org.stratagem.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.Real;

/**
 * The ways to divide 1 into parts: tuples of numbers from 0 up with sum 1. The coordinates break a
 * stick: the first is the first part's share of the whole, each further one the next part's share
 * of what is left.
 *
 * @param parts how many parts there are, at least one
 */
public record Simplex(int parts) implements Continuum {
  /** How far inexact parts may be from the sum 1. */
  private static final Real NEAR = Real.parse("1e-9");

  public Simplex {
    if (parts < 1) {
      throw new IllegalArgumentException(parts + " parts");
    }
  }

  @Override
  public List<Interval> coordinates() {
    return Collections.nCopies(parts - 1, new Interval(Real.ZERO, Real.ONE));
  }

  @Override
  public Object at(List<Real> coordinates) {
    List<Object> values = new ArrayList<>();
    Real left = Real.ONE;
    for (Real share : coordinates) {
      values.add(left.times(share));
      left = left.times(Real.ONE.minus(share));
    }
    values.add(left);
    Tuple tuple = new Tuple(values);
    for (Real share : coordinates) {
      if (share instanceof Formula formula) {
        formula.graph().remembered().put(divided(tuple), tuple);
        break;
      }
    }
    return tuple;
  }

  @Override
  public List<Interval> parts(List<Interval> within) {
    List<Interval> parts = new ArrayList<>();
    Real least = Real.ONE;
    Real most = Real.ONE;
    for (Interval share : within) {
      Real low = share.low().toRational();
      Real high = share.high().toRational();
      parts.add(outward(least.times(low), most.times(high)));
      least = least.times(Real.ONE.minus(high));
      most = most.times(Real.ONE.minus(low));
    }
    parts.add(outward(least, most));
    return parts;
  }

  /** Between doubles. */
  private static Interval outward(Real low, Real high) {
    double least = low.doubleValue();
    double most = high.doubleValue();
    return new Interval(
        Real.of(Real.of(least).compareTo(low) <= 0 ? least : Math.nextDown(least)),
        Real.of(Real.of(most).compareTo(high) >= 0 ? most : Math.nextUp(most)));
  }

  /** Whether a tuple of unknown numbers is one that was made here, and so certainly belongs. */
  boolean made(Tuple tuple) {
    for (Object part : tuple.parts()) {
      if (part instanceof Formula formula) {
        return formula.graph().remembered().containsKey(divided(tuple));
      }
    }
    return false;
  }

  private record Division(List<Object> parts) {}

  private static Division divided(Tuple tuple) {
    List<Object> parts = new ArrayList<>();
    for (Object part : tuple.parts()) {
      parts.add(part instanceof Formula formula ? formula.node() : List.of(part));
    }
    return new Division(parts);
  }

  @Override
  public boolean holds(Object value) {
    List<Object> given = Parts.of(value);
    if (given == null || given.size() != parts) {
      return false;
    }
    Real sum = Real.ZERO;
    for (Object part : given) {
      if (!(part instanceof Real number) || number.signum() < 0) {
        return false;
      }
      sum = sum.plus(number);
    }
    Real gap = sum.minus(Real.ONE);
    return gap.signum() == 0
        || (!gap.isExact() && gap.compareTo(NEAR) <= 0 && gap.compareTo(NEAR.negate()) >= 0);
  }

  @Override
  public String toString() {
    return "simplex(" + parts + ")";
  }
}
