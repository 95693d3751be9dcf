package org.stratagem.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.numeric.Condition;
import org.stratagem.numeric.Elementary;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Printer;
import org.stratagem.value.Sequence;
import org.stratagem.value.Tuple;
import org.stratagem.value.ValueSet;

/** Tuples, records, lists, sets, distributions and intervals as they are written. */
final class DataNodes {
  private DataNodes() {}

  static List<Object> all(Node[] nodes, Frame frame) {
    List<Object> values = new ArrayList<>(nodes.length);
    for (Node node : nodes) {
      values.add(node.run(frame));
    }
    return values;
  }

  static final class TupleOf extends Node {
    private final Node[] parts;

    TupleOf(Span span, Node[] parts) {
      super(span);
      this.parts = parts;
    }

    @Override
    Object run(Frame frame) {
      return new Tuple(all(parts, frame));
    }
  }

  static final class ListOf extends Node {
    private final Node[] elements;

    ListOf(Span span, Node[] elements) {
      super(span);
      this.elements = elements;
    }

    @Override
    Object run(Frame frame) {
      return new Sequence(all(elements, frame));
    }
  }

  static final class SetOf extends Node {
    private final Node[] elements;

    SetOf(Span span, Node[] elements) {
      super(span);
      this.elements = elements;
    }

    @Override
    Object run(Frame frame) {
      Set<Object> values = new LinkedHashSet<>();
      for (Node element : elements) {
        values.add(element.run(frame));
      }
      return new ValueSet(values);
    }
  }

  static final class RecordOf extends Node {
    private final List<Term.Field> fields;
    private final Node[] values;

    RecordOf(Term.RecordOf term, Node[] values) {
      super(term.span());
      this.fields = term.fields();
      this.values = values;
    }

    @Override
    Object run(Frame frame) {
      Map<String, Object> record = new LinkedHashMap<>();
      for (int i = 0; i < values.length; i++) {
        record.put(fields.get(i).name(), values[i].run(frame));
      }
      return new NamedTuple(record);
    }
  }

  /**
   * Weights that are exact have to sum to 1 exactly; doubles nearly, and then they are normalised.
   */
  static final class DistributionOf extends Node {
    private static final double TOLERANCE = 1e-12;

    private final Node[] keys;
    private final Node[] weights;

    DistributionOf(Span span, Node[] keys, Node[] weights) {
      super(span);
      this.keys = keys;
      this.weights = weights;
    }

    @Override
    Object run(Frame frame) {
      Map<Object, Real> entries = entries(frame);
      Real total = Real.ZERO;
      for (Real weight : entries.values()) {
        total = total.plus(weight);
      }
      if (total instanceof Formula sum) {
        return Distribution.of(
            sum.graph().isAlways(sum, Real.ONE) ? entries : summing(entries, sum));
      }
      return total.equals(Real.ONE) ? Distribution.of(entries) : normalized(entries, total);
    }

    /** Weights that have a value only where they sum to 1. */
    private static Map<Object, Real> summing(Map<Object, Real> entries, Formula sum) {
      Real gap = Elementary.abs(sum.minus(Real.ONE));
      Condition sums = Condition.of(Operation.LESS_EQUAL, gap, Real.of(TOLERANCE));
      Map<Object, Real> summing = new LinkedHashMap<>();
      entries.forEach((key, weight) -> summing.put(key, sum.graph().where(sums, weight)));
      return summing;
    }

    private Map<Object, Real> entries(Frame frame) {
      Map<Object, Real> entries = new LinkedHashMap<>();
      for (int i = 0; i < keys.length; i++) {
        Object key = keys[i].run(frame);
        Real weight = weights[i].number(frame);
        if (weight instanceof Formula formula) {
          Condition allowed = Condition.of(Operation.LESS_EQUAL, Real.ZERO, formula);
          weight = formula.graph().where(allowed, formula);
        } else if (weight.signum() < 0) {
          throw Refusal.of(
              Code.E304,
              weights[i].span,
              "the weight of `"
                  + Printer.brief(key)
                  + "` is "
                  + Printer.number(weight)
                  + ", which is negative");
        }
        if (entries.put(key, weight) != null) {
          throw Refusal.of(
              Code.E304,
              keys[i].span,
              "`" + Printer.brief(key) + "` has two weights in one distribution",
              "write it once, with the sum of its weights");
        }
      }
      return entries;
    }

    private Distribution normalized(Map<Object, Real> entries, Real total) {
      if (total.isExact() || Math.abs(total.doubleValue() - 1) > TOLERANCE) {
        throw Refusal.of(
            Code.E304,
            span,
            "the weights of "
                + Refusal.words(span)
                + " sum to "
                + Printer.number(total)
                + ", not to 1",
            "`normalize` divides weights by their sum");
      }
      Real sum = total;
      entries.replaceAll((key, weight) -> weight.dividedBy(sum));
      return Distribution.of(entries);
    }
  }

  /** A distribution literal given to a parameter of kind Weights: whatever its weights sum to. */
  static final class WeightsOf extends Node {
    private final DistributionOf literal;

    WeightsOf(DistributionOf literal) {
      super(literal.span);
      this.literal = literal;
    }

    @Override
    Object run(Frame frame) {
      return Distribution.of(literal.entries(frame));
    }
  }

  static final class IntervalOf extends Node {
    private final Node low;
    private final Node high;

    IntervalOf(Span span, Node low, Node high) {
      super(span);
      this.low = low;
      this.high = high;
    }

    @Override
    Object run(Frame frame) {
      Real from = low.number(frame);
      Real to = high.number(frame);
      if (from.compareTo(to) > 0) {
        throw Refusal.of(
            Code.E303,
            span,
            "the interval "
                + Refusal.words(span)
                + " is empty: "
                + Printer.number(from)
                + " is greater than "
                + Printer.number(to));
      }
      return new Interval(from, to);
    }
  }
}
