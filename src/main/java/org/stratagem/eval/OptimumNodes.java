package org.stratagem.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Binder;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.Printer;
import org.stratagem.value.ValueSet;

/** The binders that optimise: the first of the best wins, in the order of the domains. */
final class OptimumNodes {
  private OptimumNodes() {}

  private abstract static class Optimum extends Node {
    final Loops loops;
    final Node body;
    final int sign;
    private final IntervalSearch search = new IntervalSearch();

    /**
     * @param sign 1 for the greatest, -1 for the least
     */
    Optimum(Span span, Loops loops, Node body, int sign) {
      super(span);
      this.loops = loops;
      this.body = body;
      this.sign = sign;
    }

    /** Whether a value beats the best so far. */
    final boolean beats(Real value, @Nullable Real best) {
      return best == null || value.compareTo(best) * sign > 0;
    }

    /** The first of the best; refuses where there is nothing to choose from. */
    final Best best(Frame frame) {
      Best best = new Best();
      explore(0, frame, best);
      if (best.value == null) {
        throw loops.nothing(span);
      }
      return best;
    }

    /** Goes through the values of the variables from one on, those before it being fixed. */
    private void explore(int variable, Frame frame, Best best) {
      if (variable == loops.count()) {
        loops.tick();
        if (loops.holds(frame)) {
          offer(body.number(frame), frame, best);
        }
        return;
      }
      Object domain = loops.domain(variable, frame);
      if (domain instanceof Interval interval) {
        search(interval, variable, frame, best);
        return;
      }
      int slot = loops.slot(variable);
      for (Object value : loops.values(domain, variable)) {
        frame.slots[slot] = value;
        explore(variable + 1, frame, best);
      }
    }

    /** Searches an interval for the point from which the variables after it reach most. */
    private void search(Interval interval, int variable, Frame frame, Best best) {
      List<IntervalSearch.Peak> peaks = peaks(interval, variable, frame);
      if (!peaks.isEmpty()) {
        frame.slots[loops.slot(variable)] = peaks.get(0).argument();
        if (variable == loops.count() - 1) {
          offer(peaks.get(0).value(), frame, best);
        } else {
          explore(variable + 1, frame, best);
        }
      }
    }

    final List<IntervalSearch.Peak> peaks(Interval interval, int variable, Frame frame) {
      int slot = loops.slot(variable);
      return search.best(
          interval,
          sign,
          point -> {
            frame.slots[slot] = point;
            Best rest = new Best();
            explore(variable + 1, frame, rest);
            return rest.value;
          });
    }

    private void offer(Real value, Frame frame, Best best) {
      if (beats(value, best.value)) {
        best.value = value;
        best.argument = loops.values(frame);
      }
    }
  }

  private static final class Best {
    private @Nullable Real value;
    private @Nullable Object argument;
  }

  /** {@code max} and {@code min}. */
  static final class Extreme extends Optimum {
    Extreme(Span span, Loops loops, Node body, int sign) {
      super(span, loops, body, sign);
    }

    @Override
    Object run(Frame frame) {
      return number(frame);
    }

    @Override
    Real number(Frame frame) {
      return Objects.requireNonNull(best(frame).value);
    }
  }

  /** {@code argmax} and {@code argmin}. */
  static final class Argument extends Optimum {
    Argument(Span span, Loops loops, Node body, int sign) {
      super(span, loops, body, sign);
    }

    @Override
    Object run(Frame frame) {
      return Objects.requireNonNull(best(frame).argument);
    }
  }

  /** {@code argmaxes}: all of the best. */
  static final class Arguments extends Optimum {
    Arguments(Span span, Loops loops, Node body) {
      super(span, loops, body, 1);
    }

    @Override
    Object run(Frame frame) {
      Set<Object> arguments = new LinkedHashSet<>();
      if (loops.count() == 1 && loops.domain(0, frame) instanceof Interval interval) {
        peaks(interval, 0, frame).forEach(peak -> arguments.add(peak.argument()));
        if (arguments.isEmpty()) {
          throw loops.nothing(span);
        }
        return new ValueSet(arguments);
      }
      Best best = new Best();
      loops.each(
          frame,
          at -> {
            Object argument = loops.values(at);
            Real value = body.number(at);
            Real known = best.value;
            if (beats(value, known)) {
              best.value = value;
              arguments.clear();
              arguments.add(argument);
            } else if (known != null && value.equals(known)) {
              arguments.add(argument);
            }
            return true;
          });
      if (best.value == null) {
        throw loops.nothing(span);
      }
      return new ValueSet(arguments);
    }
  }

  /**
   * {@code softmax}: proportional to the exponential of the body, computed from the differences to
   * the greatest.
   */
  static final class Softmax extends Node {
    private final Loops loops;
    private final Node body;

    Softmax(Span span, Loops loops, Node body) {
      super(span);
      this.loops = loops;
      this.body = body;
    }

    @Override
    Object run(Frame frame) {
      if (loops.count() == 1 && loops.domain(0, frame) instanceof Interval interval) {
        throw Refusal.of(
            Code.X901,
            span,
            "`"
                + Binder.SOFTMAX.word()
                + "` over the interval "
                + Printer.text(interval)
                + " would be a density, and distributions are finite here",
            "a range lists points of it: `" + interval.low() + ".." + interval.high() + " by ...`");
      }
      List<Object> values = new ArrayList<>();
      List<Double> exponents = new ArrayList<>();
      loops.each(
          frame,
          at -> {
            Object value = loops.values(at);
            exponents.add(body.number(at).doubleValue());
            values.add(value);
            return true;
          });
      if (values.isEmpty()) {
        throw loops.nothing(span);
      }
      return distribution(values, exponents);
    }

    private static Distribution distribution(List<Object> values, List<Double> exponents) {
      double greatest = exponents.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      double total = 0;
      for (double exponent : exponents) {
        total += Math.exp(exponent - greatest);
      }
      Map<Object, Real> weights = new LinkedHashMap<>();
      for (int i = 0; i < values.size(); i++) {
        Real weight = Real.of(Math.exp(exponents.get(i) - greatest) / total);
        weights.merge(values.get(i), weight, Real::plus);
      }
      return Distribution.of(weights);
    }
  }
}
