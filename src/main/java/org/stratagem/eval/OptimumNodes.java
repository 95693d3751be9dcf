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
import org.stratagem.numeric.Condition;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Binder;
import org.stratagem.value.Continuum;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.Printer;
import org.stratagem.value.ValueSet;

/** The binders that optimise: the first of the best wins, in the order of the domains. */
final class OptimumNodes {
  /** Sums of a few dozen terms are off by less. */
  private static final double ROUNDING = 1e-14;

  private OptimumNodes() {}

  private abstract static class Optimum extends Node {
    final Loops loops;
    final Node body;
    private final int sign;
    private final Interpreter interpreter;
    private final ContinuousSearch search;

    /**
     * @param sign 1 for the greatest, -1 for the least
     */
    Optimum(Span span, Loops loops, Node body, int sign, Interpreter interpreter) {
      super(span);
      this.loops = loops;
      this.body = body;
      this.sign = sign;
      this.interpreter = interpreter;
      this.search = new ContinuousSearch(sign, interpreter);
    }

    /** What has been found so far at an assignment of the variables. */
    interface Offer {
      /**
       * @param tied the arguments that are equally good, at least one
       */
      void offer(Real value, List<Object> tied);
    }

    /** Goes through the values of the variables from one on, those before it being fixed. */
    final void explore(int variable, Frame frame, Offer offer) {
      if (variable == loops.count()) {
        loops.tick();
        if (loops.holds(frame)) {
          offer.offer(body.number(frame), List.of(loops.values(frame)));
        }
        return;
      }
      Object domain = loops.domain(variable, frame);
      if (domain instanceof Continuum) {
        for (List<ContinuousSearch.Peak> tied :
            search.peaks(loops.choices(frame, body), variable)) {
          offer.offer(
              tied.get(0).value(),
              tied.stream().map(peak -> loops.values(frame, variable, peak.arguments())).toList());
        }
        return;
      }
      int slot = loops.slot(variable);
      for (Object value : loops.values(domain, variable)) {
        frame.slots[slot] = value;
        explore(variable + 1, frame, offer);
      }
    }

    /** The first of the best; refuses where there is nothing to choose from. */
    final Best best(Frame frame) {
      Best best = new Best();
      if (!branched(frame, best)) {
        explore(0, frame, (value, tied) -> take(value, tied.get(0), best));
      }
      if (best.value == null) {
        throw loops.nothing(span);
      }
      return best;
    }

    /**
     * Looks for the best among strategies by what is read of them.
     *
     * @return false where the strategies have to be listed
     */
    private boolean branched(Frame frame, Best best) {
      BranchingSpace space = loops.branching(frame);
      BranchingSpace.Branches branches = space == null ? null : space.branches();
      return branches != null
          && interpreter.strand().graph() == null
          && new BranchSearch(loops, body, sign, interpreter)
              .run(Objects.requireNonNull(space), branches, frame, best::take);
    }

    /** Takes what is better than the best so far; between formulas both ways are followed. */
    private void take(Real value, Object argument, Best best) {
      Real known = best.value;
      if (known == null) {
        best.value = value;
        best.argument = argument;
      } else if (Formula.among(value, known)) {
        Condition better =
            sign > 0
                ? Condition.of(Operation.LESS, known, value)
                : Condition.of(Operation.LESS, value, known);
        best.value = sign > 0 ? known.max(value) : known.min(value);
        best.argument = joined(better, argument, Objects.requireNonNull(best.argument));
      } else if (value.compareTo(known) * sign > 0) {
        best.value = value;
        best.argument = argument;
      }
    }

    /** The first argument where the condition holds, else the second. */
    Object joined(Condition better, Object argument, Object known) {
      return Fork.join(better, argument, known);
    }
  }

  private static final class Best {
    private @Nullable Real value;
    private @Nullable Object argument;

    private void take(Real found, Object at) {
      value = found;
      argument = at;
    }
  }

  /** {@code max} and {@code min}. */
  static final class Extreme extends Optimum {
    Extreme(Span span, Loops loops, Node body, int sign, Interpreter interpreter) {
      super(span, loops, body, sign, interpreter);
    }

    @Override
    Object run(Frame frame) {
      return number(frame);
    }

    @Override
    Real number(Frame frame) {
      return Objects.requireNonNull(best(frame).value);
    }

    /** Only the value is wanted: any argument will do. */
    @Override
    Object joined(Condition better, Object argument, Object known) {
      return known;
    }
  }

  /** {@code argmax} and {@code argmin}. */
  static final class Argument extends Optimum {
    Argument(Span span, Loops loops, Node body, int sign, Interpreter interpreter) {
      super(span, loops, body, sign, interpreter);
    }

    @Override
    Object run(Frame frame) {
      return Objects.requireNonNull(best(frame).argument);
    }
  }

  /** {@code argmaxes}: all of the best. */
  static final class Arguments extends Optimum {
    Arguments(Span span, Loops loops, Node body, Interpreter interpreter) {
      super(span, loops, body, 1, interpreter);
    }

    @Override
    Object run(Frame frame) {
      Set<Object> arguments = new LinkedHashSet<>();
      Best best = new Best();
      explore(
          0,
          frame,
          (value, tied) -> {
            int order = best.value == null ? 1 : order(value, best.value);
            if (order > 0) {
              best.value = value;
              arguments.clear();
            }
            if (order >= 0) {
              arguments.addAll(tied);
            }
          });
      if (best.value == null) {
        throw loops.nothing(span);
      }
      return new ValueSet(arguments);
    }

    /** Inexact values that differ by rounding only are equally good. */
    private static int order(Real value, Real best) {
      if (!value.isExact() || !best.isExact()) {
        double size = Math.max(Math.abs(value.doubleValue()), Math.abs(best.doubleValue()));
        if (Math.abs(value.doubleValue() - best.doubleValue()) <= ROUNDING * size) {
          return 0;
        }
      }
      return value.compareTo(best);
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
