package org.stratagem.library.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.diagnostic.Code;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.argument.Wording;
import org.stratagem.numeric.Elementary;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Parts;
import org.stratagem.value.ValueSet;

/** Functions that make distributions and ask about them. */
public final class Distributions {
  private Distributions() {}

  @Library(
      signature = "uniform(values: Collection)",
      result = "the distribution that draws every element with the same probability",
      documentation =
          "An element that stands in a list several times counts as often. Nothing can be drawn"
              + " from an empty list or set: it is refused.",
      example = {
        "check uniform({Heads, Tails}) == {Heads: 1/2, Tails: 1/2}",
        "check uniform([1, 1, 2]) == {1: 2/3, 2: 1/3}",
      },
      typing = TypingRule.UNIFORM)
  public static Object uniform(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("uniform", arguments, call);
    List<Object> values = inputs.collection("values");
    if (values.isEmpty()) {
      throw inputs.refused(Code.E305, "values", "`uniform` has nothing to draw from");
    }
    Real share = Real.ONE.dividedBy(Real.of(values.size()));
    Map<Object, Real> weights = new LinkedHashMap<>();
    for (Object value : values) {
      call.tick();
      weights.merge(value, share, Real::plus);
    }
    return Distribution.of(weights);
  }

  @Library(
      signature = "poisson(tau: Number, over: Collection)",
      result = "the distribution over these whole numbers that is proportional to `tau ^ j / j!`",
      documentation =
          "The Poisson distribution with mean `tau`, restricted to the numbers given and"
              + " normalised; exact when `tau` is. The usual truncation is `poisson(tau, 0..k)`.",
      example = {
        "check poisson(2, 0..2) == {0: 1/5, 1: 2/5, 2: 2/5}",
        "check sum j in 0..8 { prob(poisson(3/2, 0..8), j) } == 1",
      },
      typing = TypingRule.POISSON)
  public static Object poisson(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("poisson", arguments, call);
    return PoissonWeights.of(
        inputs.number("tau"), inputs.numbers(inputs.collection("over"), "over"), inputs);
  }

  @Library(
      signature = "normalize(weights: Weights)",
      result = "the distribution proportional to the weights",
      documentation =
          "Takes weights written as a distribution, which need not sum to 1 here, or a list of"
              + " pairs of a value and its weight. Weights of equal values are added; negative"
              + " weights, and weights that sum to 0, are refused.",
      example = {
        "check normalize({Rain: 1, Sun: 3}) == {Rain: 1/4, Sun: 3/4}",
        "check normalize(each k in 1..3 { (k, k) }) == {1: 1/6, 2: 1/3, 3: 1/2}",
      },
      typing = TypingRule.NORMALIZE)
  public static Object normalize(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("normalize", arguments, call);
    Map<Object, Real> weights = new LinkedHashMap<>();
    if (arguments.get("weights") instanceof Distribution distribution) {
      weights.putAll(distribution.weights());
    } else {
      for (Object pair : inputs.list("weights")) {
        List<Object> parts = Parts.of(pair);
        if (parts == null || parts.size() != 2 || !(parts.get(1) instanceof Real weight)) {
          throw inputs.wrongKind("weights", "pairs of a value and its weight", pair);
        }
        weights.merge(parts.get(0), weight, Real::plus);
      }
    }
    return normalized(weights, inputs);
  }

  private static Distribution normalized(Map<Object, Real> weights, Inputs inputs) {
    Real total = Real.ZERO;
    for (Map.Entry<Object, Real> entry : weights.entrySet()) {
      if (entry.getValue().signum() < 0) {
        throw inputs.refused(
            Code.E304,
            "weights",
            "`normalize` needs weights that are not negative, and "
                + Wording.of(entry.getKey())
                + " has "
                + entry.getValue());
      }
      total = total.plus(entry.getValue());
    }
    if (total.signum() == 0) {
      throw inputs.refused(Code.E304, "weights", "`normalize` needs weights that do not sum to 0");
    }
    Map<Object, Real> shares = new LinkedHashMap<>();
    for (Map.Entry<Object, Real> entry : weights.entrySet()) {
      shares.put(entry.getKey(), entry.getValue().dividedBy(total));
    }
    return Distribution.of(shares);
  }

  @Library(
      signature = "prob(distribution: Distribution, value: Value)",
      result = "the probability of the value",
      documentation =
          "0 for a value that cannot be drawn. A plain value in the place of the distribution is"
              + " certain.",
      example = {
        "let coin = {Heads: 1/3, Tails: 2/3}",
        "check prob(coin, Tails) == 2/3",
      },
      typing = TypingRule.PROB)
  public static Object prob(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("prob", arguments, call);
    Distribution distribution = inputs.distribution("distribution");
    Object value = arguments.get("value");
    Real found = distribution.probability(value);
    if (found.signum() != 0) {
      return found;
    }
    // The language's equality is wider than the values' own: profiles equal tuples, functions
    // compare by table.
    for (Map.Entry<Object, Real> entry : distribution.weights().entrySet()) {
      call.tick();
      if (call.equal(entry.getKey(), value)) {
        return entry.getValue();
      }
    }
    return Real.ZERO;
  }

  @Library(
      signature = "support(distribution: Distribution)",
      result = "the set of the values with positive probability",
      documentation = "In the order in which the distribution names them.",
      example = {"check support({Heads: 1, Tails: 0}) == {Heads}"},
      typing = TypingRule.SUPPORT)
  public static Object support(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("support", arguments, call);
    return new ValueSet(inputs.distribution("distribution").weights().keySet());
  }

  @Library(
      signature = "mode(distribution: Distribution)",
      result = "the value with the greatest probability",
      documentation = "Of several, the one that the distribution names first.",
      example = {"check mode({Rain: 1/4, Sun: 3/4}) == Sun"},
      typing = TypingRule.MODE)
  public static Object mode(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("mode", arguments, call);
    Object mode = null;
    Real greatest = Real.ZERO;
    for (Map.Entry<Object, Real> entry : inputs.distribution("distribution").weights().entrySet()) {
      if (mode == null || entry.getValue().compareTo(greatest) > 0) {
        mode = entry.getKey();
        greatest = entry.getValue();
      }
    }
    if (mode == null) {
      throw inputs.refused(Code.E305, "distribution", "`mode` has nothing to choose from");
    }
    return mode;
  }

  @Library(
      signature = "mean(values: Value)",
      result = "the mean of a distribution, or the arithmetic mean of a list",
      documentation =
          "Exact when all values and probabilities are. The mean of tuples, lists, profiles or"
              + " records of numbers, all of one shape, is taken part by part. A label has no"
              + " mean.",
      example = {
        "check mean({0: 1/4, 10: 3/4}) == 15/2",
        "check mean(1..4) == 5/2",
        "check mean({(0, 1): 1/2, (4, 3): 1/2}) == (2, 2)",
      },
      typing = TypingRule.MEAN)
  public static Object mean(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("mean", arguments, call);
    Object values = arguments.get("values");
    Distribution distribution =
        values instanceof Distribution given
            ? given
            : values instanceof Real number
                ? Distribution.point(number)
                : (Distribution) uniform(arguments, call, inputs);
    return Averages.of(distribution, inputs);
  }

  private static Object uniform(Arguments arguments, Call call, Inputs inputs) {
    if (inputs.collection("values").isEmpty()) {
      throw inputs.refused(Code.E305, "values", "`mean` has no values");
    }
    return uniform(arguments, call);
  }

  @Library(
      signature = "entropy(distribution: Distribution)",
      result = "the Shannon entropy in nats, a double",
      documentation =
          "0 for a certain value, `log(n)` for the uniform distribution over n values (Shannon"
              + " 1948).",
      example = {
        "check near(entropy({Heads: 1/2, Tails: 1/2}), log(2), 1e-12)",
        "check entropy({Heads: 1}) == 0",
      },
      typing = TypingRule.NUMBER)
  public static Object entropy(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("entropy", arguments, call);
    double entropy = 0;
    for (Real weight : inputs.distribution("distribution").weights().values()) {
      entropy -= weight.doubleValue() * Elementary.log(weight).doubleValue();
    }
    return Real.of(entropy == 0 ? 0.0 : entropy);
  }
}
