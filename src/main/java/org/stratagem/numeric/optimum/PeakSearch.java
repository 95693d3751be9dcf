package org.stratagem.numeric.optimum;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.optimum.Curve.Sample;

/**
 * Searches the highest point of a curve in doubles, without a proof. A grid of values and slopes is
 * refined where the slopes do not explain the differences of the values (peaks between, kinks,
 * jumps); where the slope changes from rising to falling, a safeguarded Newton iteration on the
 * slope finds the peak to the last digits, which values alone cannot. Jumps are followed to two
 * neighbouring doubles.
 *
 * <p>Cost: some 25 evaluations for a smooth curve with one peak; about 100 for each kink or jump
 * that may matter.
 */
final class PeakSearch {
  private static final int GRID = 16;
  private static final int MOST = 4000;

  /** Slopes have to explain differences up to this share of the curve's whole range. */
  private static final double UNEXPLAINED = 0.02;

  private final Curve curve;
  private final InnerProblem.TieRule ties;
  private final double low;
  private final double high;
  private final List<Sample> grid = new ArrayList<>();
  private Sample best;
  private double range;

  PeakSearch(Curve curve, double low, double high, InnerProblem.TieRule ties) {
    this.curve = curve;
    this.low = low;
    this.high = high;
    this.ties = ties;
    this.best = new Sample(Double.NaN, Double.NEGATIVE_INFINITY, Double.NaN);
  }

  /** The best point; a value of negative infinity where there is none. */
  Sample run() {
    if (low == high) {
      consider(curve.sample(low));
      return best;
    }
    for (int i = 0; i <= GRID; i++) {
      double share = (double) i / GRID;
      grid.add(curve.sample(i == GRID ? high : low * (1 - share) + high * share));
    }
    range = spread();
    List<Sample> samples = new ArrayList<>();
    samples.add(grid.get(0));
    for (int i = 0; i < GRID; i++) {
      refine(grid.get(i), grid.get(i + 1), samples, 0);
    }
    if (samples.get(0).usable() && !(samples.get(0).slope() > 0)) {
      consider(samples.get(0));
    }
    Sample last = samples.get(samples.size() - 1);
    if (last.usable() && !(last.slope() < 0)) {
      consider(last);
    }
    for (int i = 0; i + 1 < samples.size(); i++) {
      peak(samples.get(i), samples.get(i + 1));
    }
    for (Sample sample : samples) {
      // Where slopes are missing or wrong, values decide.
      double noise = 4 * Math.ulp(best.value());
      if (sample.usable() && !(sample.value() <= best.value() + noise)) {
        consider(sample);
      }
    }
    return best;
  }

  private double spread() {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Sample sample : grid) {
      if (sample.usable()) {
        least = Math.min(least, sample.value());
        most = Math.max(most, sample.value());
      }
    }
    return most - least;
  }

  /** Adds the samples between two, and the right one. */
  private void refine(Sample left, Sample right, List<Sample> samples, int depth) {
    double middle = Box.middle(left.point(), right.point());
    boolean room = middle > left.point() && middle < right.point();
    if (room && samples.size() < MOST && suspicious(left, right, depth)) {
      Sample between = curve.sample(middle);
      refine(left, between, samples, depth + 1);
      refine(between, right, samples, depth + 1);
    } else {
      samples.add(right);
    }
  }

  private boolean suspicious(Sample left, Sample right, int depth) {
    if (left.usable() != right.usable()) {
      return true;
    }
    if (!left.usable()) {
      return false;
    }
    double width = right.point() - left.point();
    double expected = 0.5 * (left.slope() + right.slope()) * width;
    double missing = Math.abs(right.value() - left.value() - expected);
    if (Double.isNaN(missing)) {
      return depth < 6;
    }
    boolean falls = left.slope() < 0 && right.slope() > 0;
    double share = falls && depth < 3 ? 0.2 * UNEXPLAINED : UNEXPLAINED;
    double noise = 16 * Math.ulp(Math.max(Math.abs(left.value()), Math.abs(right.value())));
    if (missing <= Math.max(share * range, noise)) {
      return false;
    }
    // What is far below the best cannot become the best by what is missing.
    double top = Math.max(left.value(), right.value());
    return depth < 4 || top + 2 * missing >= best();
  }

  private double best() {
    double most = Double.NEGATIVE_INFINITY;
    for (Sample sample : grid) {
      most = sample.usable() ? Math.max(most, sample.value()) : most;
    }
    return most;
  }

  /** Takes the better of two points; of equal ones the one that the tie rule takes. */
  private void consider(Sample sample) {
    if (!sample.usable()) {
      return;
    }
    double noise = 4 * Math.ulp(Math.max(Math.abs(best.value()), Math.abs(sample.value())));
    double ahead = sample.value() - best.value();
    boolean order = ties == InnerProblem.TieRule.LOWEST == sample.point() < best.point();
    if (Double.isNaN(best.point()) || ahead > noise || ahead >= -noise && order) {
      best = sample;
    }
  }

  private void peak(Sample left, Sample right) {
    if (left.usable() && right.usable()) {
      boolean risesFirst = left.slope() > 0 || Double.isNaN(left.slope());
      boolean fallsThen = right.slope() < 0 || Double.isNaN(right.slope());
      if (left.slope() == 0) {
        consider(left);
      }
      if (right.slope() == 0) {
        consider(right);
      }
      if (risesFirst && fallsThen && worthwhile(left, right)) {
        consider(sharpen(left, right));
      }
    } else if (left.usable()) {
      consider(left);
    } else {
      consider(right);
    }
  }

  /** Whether the tangents meet above the best value. */
  private boolean worthwhile(Sample left, Sample right) {
    double fall = left.slope() - right.slope();
    double width = right.point() - left.point();
    if (!(fall > 0) || Double.isInfinite(fall)) {
      return true;
    }
    double at = (right.value() - left.value() - right.slope() * width) / fall;
    double top = left.value() + left.slope() * Math.max(0, Math.min(width, at));
    double margin = 0.5 * Math.abs(top - Math.max(left.value(), right.value()));
    return top + margin >= best.value();
  }

  /** The zero of the slope between a rising and a falling point. */
  private Sample sharpen(Sample left, Sample right) {
    Sample rising = left;
    Sample falling = right;
    double width = right.point() - left.point();
    double guess = estimate(left, right);
    double before = width;
    Sample top = left.value() >= right.value() ? left : right;
    for (int step = 0; step < 120; step++) {
      curve.at(guess);
      Sample here = new Sample(guess, curve.value, curve.slope);
      double curvature = curve.curvature;
      if (here.slope() == 0) {
        return here;
      }
      if (Double.isNaN(here.slope()) || !here.usable()) {
        return golden(rising, falling, top);
      }
      if (here.slope() > 0) {
        rising = here;
      } else {
        falling = here;
      }
      top = here.value() >= top.value() ? here : top;
      double next = guess - here.slope() / curvature;
      double now = falling.point() - rising.point();
      double ulp = Math.ulp(guess);
      if (curvature < 0 && Math.abs(next - guess) <= ulp) {
        return here;
      }
      boolean inside = next > rising.point() && next < falling.point();
      if (!(curvature < 0) || !inside || step % 3 == 2 && now > 0.5 * before) {
        next = Box.middle(rising.point(), falling.point());
      }
      if (step % 3 == 2) {
        before = now;
      }
      if (next == rising.point() || next == falling.point() || now <= ulp) {
        return rising.value() >= falling.value() ? rising : falling;
      }
      guess = next;
    }
    return top;
  }

  /** Where the parabola through both slopes has its top. */
  private static double estimate(Sample left, Sample right) {
    double share = left.slope() / (left.slope() - right.slope());
    double width = right.point() - left.point();
    double guess = left.point() + share * width;
    boolean inside = guess > left.point() && guess < right.point();
    return inside ? guess : Box.middle(left.point(), right.point());
  }

  /** Golden section, where there is no slope. */
  private Sample golden(Sample left, Sample right, Sample known) {
    double ratio = 0.5 * (Math.sqrt(5) - 1);
    double from = left.point();
    double to = right.point();
    Sample top = known;
    Sample first = curve.sample(to - ratio * (to - from));
    Sample second = curve.sample(from + ratio * (to - from));
    for (int step = 0; step < 90 && to - from > 4 * Math.ulp(to); step++) {
      if (first.value() >= second.value()) {
        to = second.point();
        second = first;
        first = curve.sample(to - ratio * (to - from));
      } else {
        from = first.point();
        first = second;
        second = curve.sample(from + ratio * (to - from));
      }
      top = first.value() > top.value() ? first : top;
      top = second.value() > top.value() ? second : top;
    }
    return top;
  }
}
