package org.stratagem.library.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.stratagem.diagnostic.Code;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.Inputs;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;

/** Functions of several values at once: binder words followed by a bracket. */
public final class Totals {
  private Totals() {}

  @Library(
      signature = "min(values: Value...)",
      result = "the least of the numbers",
      documentation =
          "Takes several numbers, or one list or set of them. The result is one of the numbers,"
              + " exact if that one is. The least of no numbers is refused.",
      example = {"check min(3, 1/2, 2) == 1/2", "check min([3, 2]) == 2"},
      typing = TypingRule.NUMBERS)
  public static Object min(Arguments arguments, Call call) {
    return first("min", Real::min, arguments, call);
  }

  @Library(
      signature = "max(values: Value...)",
      result = "the greatest of the numbers",
      documentation =
          "Takes several numbers, or one list or set of them. The result is one of the numbers,"
              + " exact if that one is. The greatest of no numbers is refused.",
      example = {"check max(3, 1/2, 2) == 3", "check max(1..5) == 5"},
      typing = TypingRule.NUMBERS)
  public static Object max(Arguments arguments, Call call) {
    return first("max", Real::max, arguments, call);
  }

  @Library(
      signature = "sum(values: Value...)",
      result = "the sum of the numbers",
      documentation =
          "Takes several numbers, or one list or set of them; of no numbers it is 0. Exact when all"
              + " of them are.",
      example = {"check sum([1/2, 1/3, 1/6]) == 1", "check sum([]) == 0"},
      typing = TypingRule.NUMBERS)
  public static Object sum(Arguments arguments, Call call) {
    return total("sum", Real.ZERO, Real::plus, arguments, call);
  }

  @Library(
      signature = "product(values: Value...)",
      result = "the product of the numbers, or the joint distribution of independent draws",
      documentation =
          "Of numbers, or one list or set of them, the product; of no numbers it is 1. Of"
              + " distributions, the distribution over the tuples of one value of each, drawn"
              + " independently; a value among them that is no distribution is certain. Tuples are"
              + " counted before they are made.",
      example = {
        "check product(1..5) == 120",
        "let coin = {Heads: 1/2, Tails: 1/2}",
        "check prob(product(coin, coin), (Heads, Tails)) == 1/4",
      },
      typing = TypingRule.PRODUCT)
  public static Object product(Arguments arguments, Call call) {
    List<Object> values = arguments.rest("values");
    if (values.stream().anyMatch(Distribution.class::isInstance)) {
      return IndependentDraws.of(values, call);
    }
    return total("product", Real.ONE, Real::times, arguments, call);
  }

  @Library(
      signature = "all(values: Collection)",
      result = "whether every truth value in the list is true",
      documentation =
          "True for the empty list. The binder `all x in D { condition }` needs no list.",
      example = {"check all(map(1..3, x => x > 0))"},
      typing = TypingRule.TRUTHS)
  public static Object all(Arguments arguments, Call call) {
    List<Boolean> truths = truths("all", arguments, call);
    return truths.stream().allMatch(truth -> truth);
  }

  @Library(
      signature = "any(values: Collection)",
      result = "whether some truth value in the list is true",
      documentation =
          "False for the empty list. The binder `any x in D { condition }` needs no list.",
      example = {"check any([false, true])", "check not any([])"},
      typing = TypingRule.TRUTHS)
  public static Object any(Arguments arguments, Call call) {
    List<Boolean> truths = truths("any", arguments, call);
    return truths.stream().anyMatch(truth -> truth);
  }

  @Library(
      signature = "count(values: Collection)",
      result = "how many truth values in the list are true",
      documentation =
          "The binder `count x in D { condition }` needs no list; `length` counts the elements of a"
              + " list whatever they are.",
      example = {"check count([true, false, true]) == 2"},
      typing = TypingRule.COUNT)
  public static Object count(Arguments arguments, Call call) {
    List<Boolean> truths = truths("count", arguments, call);
    return Real.of(truths.stream().filter(truth -> truth).count());
  }

  private static List<Boolean> truths(String function, Arguments arguments, Call call) {
    Inputs inputs = new Inputs(function, arguments, call);
    List<Boolean> truths = new ArrayList<>();
    for (Object value : inputs.collection("values")) {
      truths.add(inputs.truth(value, "values"));
    }
    return truths;
  }

  private static List<Real> numbers(String function, Arguments arguments, Call call) {
    Inputs inputs = new Inputs(function, arguments, call);
    return inputs.numbers(inputs.spread("values"), "values");
  }

  private static Real total(
      String function, Real start, BinaryOperator<Real> operation, Arguments arguments, Call call) {
    Real total = start;
    for (Real number : numbers(function, arguments, call)) {
      call.tick();
      try {
        total = operation.apply(total, number);
      } catch (ArithmeticException e) {
        throw new Inputs(function, arguments, call)
            .refused(
                Code.E302, "values", "`" + function + "` gives no number here: it is too large");
      }
    }
    return total;
  }

  /** The best by a comparison; of equal ones the first written. */
  private static Real first(
      String function, BinaryOperator<Real> better, Arguments arguments, Call call) {
    return numbers(function, arguments, call).stream()
        .reduce(better)
        .orElseThrow(
            () ->
                new Inputs(function, arguments, call)
                    .refused(
                        Code.E305, "values", "`" + function + "` has no number to choose from"));
  }
}
