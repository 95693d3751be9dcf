package org.stratagem.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Condition;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.UndecidedException;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Profile;
import org.stratagem.value.Sequence;
import org.stratagem.value.Tuple;

/**
 * A choice that depends on unknown numbers is followed both ways, and the two values are joined to
 * one formula. A way that ends in a refusal is undefined: whoever searches finds out whether it is
 * ever taken.
 */
final class Fork {
  /** A recursion whose end depends on an unknown number would be followed for ever. */
  private static final int DEEPEST = 256;

  private Fork() {}

  /** Refuses a condition that is none, and gives up where the two ways cannot be joined. */
  static Object run(Node condition, Node then, Node otherwise, Frame frame) {
    Object truth = condition.truth(frame);
    if (!(truth instanceof Condition unknown)) {
      return (Boolean.TRUE.equals(truth) ? then : otherwise).run(frame);
    }
    FormulaGraph graph = unknown.formula().graph();
    graph.fork(DEEPEST);
    try {
      Object first;
      try {
        first = then.run(frame);
      } catch (StratagemException refused) {
        return join(unknown, undefined(refused, graph), otherwise.run(frame));
      }
      Object second;
      try {
        second = otherwise.run(frame);
      } catch (StratagemException refused) {
        return join(unknown, first, undefined(refused, graph));
      }
      return join(unknown, first, second);
    } finally {
      graph.joined();
    }
  }

  /** Limits that are reached are no property of the numbers. */
  private static Formula undefined(StratagemException refused, FormulaGraph graph) {
    if (refused.diagnostic().code().name().startsWith("E")) {
      return graph.undefined();
    }
    throw refused;
  }

  /** The value that is the first where the condition holds, else the second. */
  static Object join(Condition condition, Object then, Object otherwise) {
    if (then == otherwise) {
      return then;
    } else if (then instanceof Real a && otherwise instanceof Real b) {
      return condition.select(a, b);
    } else if (isTruth(then) && isTruth(otherwise)) {
      return Truths.or(
          Truths.and(condition, () -> then), () -> Truths.and(condition.not(), () -> otherwise));
    } else if (then instanceof Tuple a && otherwise instanceof Tuple b) {
      return new Tuple(join(condition, a.parts(), b.parts()));
    } else if (then instanceof Sequence a && otherwise instanceof Sequence b) {
      return new Sequence(join(condition, a.elements(), b.elements()));
    } else if (then instanceof Profile a
        && otherwise instanceof Profile b
        && a.players().equals(b.players())) {
      return new Profile(a.players(), join(condition, a.values(), b.values()));
    } else if (then instanceof NamedTuple a
        && otherwise instanceof NamedTuple b
        && a.fields().keySet().equals(b.fields().keySet())) {
      Map<String, Object> joined = new LinkedHashMap<>();
      a.fields()
          .forEach(
              (name, value) ->
                  joined.put(
                      name,
                      join(
                          condition,
                          value,
                          java.util.Objects.requireNonNull(b.fields().get(name)))));
      return new NamedTuple(joined);
    } else if (then.equals(otherwise)) {
      return then;
    }
    throw new UndecidedException("what is searched for decides between things that are no numbers");
  }

  private static List<Object> join(Condition condition, List<Object> then, List<Object> otherwise) {
    if (then.size() != otherwise.size()) {
      throw new UndecidedException("what is searched for decides how long a list is");
    }
    List<Object> joined = new ArrayList<>();
    for (int i = 0; i < then.size(); i++) {
      joined.add(join(condition, then.get(i), otherwise.get(i)));
    }
    return joined;
  }

  private static boolean isTruth(Object value) {
    return value instanceof Boolean || value instanceof Condition;
  }
}
