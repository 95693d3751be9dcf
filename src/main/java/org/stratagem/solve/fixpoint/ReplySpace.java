package org.stratagem.solve.fixpoint;

import java.util.Arrays;
import java.util.List;

/**
 * What players' replies are chosen from: a product of intervals and of simplices of weights.
 * Compact and convex, so that every continuous map of it into itself has a fixpoint (Brouwer 1911).
 *
 * <p>Besides its coordinates a point has free ones: an interval's number as a share of the
 * interval, and all weights of a simplex but the last. Every list of free coordinates stands for
 * the nearest point of the space, which depends on it continuously.
 */
public final class ReplySpace {
  /** A factor of the product. */
  public sealed interface Part {
    /** How many coordinates a point of it has. */
    int coordinates();

    /** How many of them are free. */
    int freedom();
  }

  /** The numbers between two bounds. */
  public record Between(double low, double high) implements Part {
    public Between {
      if (!(low <= high) || Double.isInfinite(high - low)) {
        throw new IllegalArgumentException("from " + low + " to " + high);
      }
    }

    @Override
    public int coordinates() {
      return 1;
    }

    @Override
    public int freedom() {
      return low < high ? 1 : 0;
    }
  }

  /** Numbers from 0 up with sum 1. */
  public record Weights(int count) implements Part {
    public Weights {
      if (count < 1) {
        throw new IllegalArgumentException(count + " weights");
      }
    }

    @Override
    public int coordinates() {
      return count;
    }

    @Override
    public int freedom() {
      return count - 1;
    }
  }

  private final List<Part> parts;

  public ReplySpace(List<? extends Part> parts) {
    this.parts = List.copyOf(parts);
  }

  public int coordinates() {
    return parts.stream().mapToInt(Part::coordinates).sum();
  }

  public List<Part> parts() {
    return parts;
  }

  /** How many free coordinates there are. */
  public int freedom() {
    return parts.stream().mapToInt(Part::freedom).sum();
  }

  /** The middle of every interval, and equal weights. */
  public double[] middle() {
    double[] middle = new double[coordinates()];
    int at = 0;
    for (Part part : parts) {
      if (part instanceof Between between) {
        middle[at++] = between.low() + width(between) / 2;
      } else {
        Arrays.fill(middle, at, at + part.coordinates(), 1.0 / part.coordinates());
        at += part.coordinates();
      }
    }
    return middle;
  }

  /** The free coordinates of a point. */
  public double[] free(double... point) {
    double[] free = new double[freedom()];
    int from = 0;
    int to = 0;
    for (Part part : parts) {
      if (part instanceof Between between && part.freedom() > 0) {
        free[to] = (point[from] - between.low()) / width(between);
      } else if (part.freedom() > 0) {
        System.arraycopy(point, from, free, to, part.freedom());
      }
      from += part.coordinates();
      to += part.freedom();
    }
    return free;
  }

  /** The point of the space that is nearest in free coordinates. */
  public double[] point(double... free) {
    double[] point = new double[coordinates()];
    int from = 0;
    int to = 0;
    for (Part part : parts) {
      if (part instanceof Between between) {
        point[to] = part.freedom() == 0 ? between.low() : at(between, free[from]);
      } else {
        weights(Arrays.copyOfRange(free, from, from + part.freedom()), point, to);
      }
      from += part.freedom();
      to += part.coordinates();
    }
    return point;
  }

  /** The greatest difference of coordinates: of weights, and of shares of intervals. */
  public double distance(double[] left, double[] right) {
    double most = 0;
    int at = 0;
    for (Part part : parts) {
      double unit = part instanceof Between between && part.freedom() > 0 ? width(between) : 1;
      for (int k = 0; k < part.coordinates(); k++) {
        most = Math.max(most, Math.abs(left[at] - right[at]) / unit);
        at++;
      }
    }
    return most;
  }

  private static double width(Between between) {
    return between.high() - between.low();
  }

  private static double at(Between between, double share) {
    if (share <= 0) {
      return between.low();
    }
    return share >= 1
        ? between.high()
        : Math.min(between.high(), between.low() + share * width(between));
  }

  private static void weights(double[] free, double[] point, int to) {
    double sum = 0;
    for (int k = 0; k < free.length; k++) {
      point[to + k] = Math.max(0, free[k]);
      sum += point[to + k];
    }
    if (sum <= 1) {
      point[to + free.length] = 1 - sum;
      return;
    }
    double cut = threshold(free);
    for (int k = 0; k < free.length; k++) {
      point[to + k] = Math.max(0, free[k] - cut);
    }
    point[to + free.length] = 0;
  }

  /**
   * What has to be taken from each number, as far as it is positive, to leave the sum 1 (Held,
   * Wolfe and Crowder 1974).
   */
  private static double threshold(double... numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    double sum = 0;
    double cut = 0;
    for (int k = 1; k <= sorted.length; k++) {
      double next = sorted[sorted.length - k];
      sum += next;
      double candidate = (sum - 1) / k;
      if (next > candidate) {
        cut = candidate;
      }
    }
    return cut;
  }
}
