package org.stratagem.library.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.Inputs;
import org.stratagem.numeric.Elementary;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Parts;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;

/** Comparison up to a tolerance. */
public final class Comparison {
  private Comparison() {}

  @Library(
      signature = "near(left: Value, right: Value, tolerance: Number)",
      result = "whether the two differ by at most the tolerance",
      documentation =
          "Numbers are compared by their absolute difference; tuples, lists, profiles and records"
              + " part by part; distributions by the probability of each value; anything else by"
              + " `==`. Values of different shapes are not near.",
      example = {
        "check near(1/3, 0.3333, 1e-4)",
        "check near((1, sqrt(2)), (1, 1.41421356), 1e-8)",
        "check not near({Rain: 1/2, Sun: 1/2}, {Rain: 1}, 0.1)",
      },
      typing = TypingRule.NEAR)
  public static Object near(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("near", arguments, call);
    Real tolerance = inputs.number("tolerance");
    if (tolerance.signum() < 0) {
      throw inputs.outside("tolerance", "a number that is not negative", tolerance.toString());
    }
    return near(arguments.get("left"), arguments.get("right"), tolerance, call);
  }

  private static boolean near(Object left, Object right, Real tolerance, Call call) {
    call.tick();
    if (left instanceof Real a && right instanceof Real b) {
      return Elementary.abs(a.minus(b)).compareTo(tolerance) <= 0;
    } else if (left instanceof NamedTuple a && right instanceof NamedTuple b) {
      return fieldsNear(a.fields(), b.fields(), tolerance, call);
    } else if (left instanceof Result a
        && right instanceof Result b
        && (a.profile() == null || b.profile() == null)) {
      return a.kind().equals(b.kind()) && fieldsNear(a.fields(), b.fields(), tolerance, call);
    } else if (left instanceof Distribution a && right instanceof Distribution b) {
      return weightsNear(a, b, tolerance, call);
    } else if (left instanceof Profile a
        && right instanceof Profile b
        && !a.players().equals(b.players())) {
      return false;
    }
    List<Object> as = Parts.of(left);
    List<Object> bs = Parts.of(right);
    if (as == null || bs == null) {
      return call.equal(left, right);
    }
    if (as.size() != bs.size()) {
      return false;
    }
    for (int i = 0; i < as.size(); i++) {
      if (!near(as.get(i), bs.get(i), tolerance, call)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fieldsNear(
      Map<String, Object> left, Map<String, Object> right, Real tolerance, Call call) {
    if (!left.keySet().equals(right.keySet())) {
      return false;
    }
    for (Map.Entry<String, Object> field : left.entrySet()) {
      Object other = right.get(field.getKey());
      if (other == null || !near(field.getValue(), other, tolerance, call)) {
        return false;
      }
    }
    return true;
  }

  private static boolean weightsNear(
      Distribution left, Distribution right, Real tolerance, Call call) {
    Set<Object> values = new LinkedHashSet<>(left.weights().keySet());
    values.addAll(right.weights().keySet());
    for (Object value : values) {
      call.tick();
      Real gap = left.probability(value).minus(right.probability(value));
      if (Elementary.abs(gap).compareTo(tolerance) > 0) {
        return false;
      }
    }
    return true;
  }
}
