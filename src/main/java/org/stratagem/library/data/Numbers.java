package org.stratagem.library.data;

import java.math.BigInteger;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.stratagem.diagnostic.Code;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.Counting;
import org.stratagem.library.argument.Inputs;
import org.stratagem.numeric.Elementary;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/** Functions of a number. */
public final class Numbers {
  private Numbers() {}

  @Library(
      signature = "abs(x: Number)",
      result = "the absolute value of `x`",
      documentation = "Exact for an exact number.",
      example = {"check abs(-2/3) == 2/3"},
      typing = TypingRule.NUMBER)
  public static Object abs(Arguments arguments, Call call) {
    return of("abs", arguments, call, Elementary::abs);
  }

  @Library(
      signature = "sign(x: Number)",
      result = "1, 0 or -1, as `x` is positive, zero or negative",
      documentation = "Exact for an exact number.",
      example = {"check sign(-2/3) == -1", "check map([0, 5], x => sign(x)) == [0, 1]"},
      typing = TypingRule.NUMBER)
  public static Object sign(Arguments arguments, Call call) {
    return of("sign", arguments, call, Elementary::sign);
  }

  @Library(
      signature = "floor(x: Number)",
      result = "the greatest integer that is not greater than `x`",
      documentation = "Exact for an exact number.",
      example = {"check floor(7/2) == 3", "check floor(-7/2) == -4"},
      typing = TypingRule.NUMBER)
  public static Object floor(Arguments arguments, Call call) {
    return of("floor", arguments, call, Elementary::floor);
  }

  @Library(
      signature = "ceil(x: Number)",
      result = "the least integer that is not less than `x`",
      documentation = "Exact for an exact number.",
      example = {"check ceil(7/2) == 4", "check ceil(-7/2) == -3"},
      typing = TypingRule.NUMBER)
  public static Object ceil(Arguments arguments, Call call) {
    return of("ceil", arguments, call, Elementary::ceil);
  }

  @Library(
      signature = "round(x: Number)",
      result = "the integer nearest to `x`",
      documentation = "Halves go away from zero. Exact for an exact number.",
      example = {"check round(5/2) == 3", "check round(-5/2) == -3", "check round(0.4) == 0"},
      typing = TypingRule.NUMBER)
  public static Object round(Arguments arguments, Call call) {
    return of("round", arguments, call, Elementary::round);
  }

  @Library(
      signature = "sqrt(x: Number)",
      result = "the square root of `x`, a double",
      documentation = "A negative number is refused.",
      example = {"check sqrt(9/4) == 3/2", "check near(sqrt(2) ^ 2, 2, 1e-12)"},
      typing = TypingRule.NUMBER)
  public static Object sqrt(Arguments arguments, Call call) {
    Real x = new Inputs("sqrt", arguments, call).number("x");
    if (isKnown(x) && x.signum() < 0) {
      throw undefined("sqrt", x, "a negative number has no square root", call);
    }
    return of("sqrt", arguments, call, Elementary::sqrt);
  }

  @Library(
      signature = "exp(x: Number)",
      result = "the exponential of `x`, a double",
      documentation = "A result beyond the range of a double is refused: take logarithms instead.",
      example = {"check exp(0) == 1", "check near(exp(1), 2.718281828459045, 1e-12)"},
      typing = TypingRule.NUMBER)
  public static Object exp(Arguments arguments, Call call) {
    return of("exp", arguments, call, Elementary::exp);
  }

  @Library(
      signature = "log(x: Number, base: Number?)",
      result = "the logarithm of `x`, a double; the natural one unless a `base` is named",
      documentation =
          "Zero and negative numbers are refused, and so is a base that is not positive, or is 1.",
      example = {"check log(1) == 0", "check near(log(8, base: 2), 3, 1e-12)"},
      typing = TypingRule.NUMBER)
  public static Object log(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("log", arguments, call);
    Real x = inputs.number("x");
    if (isKnown(x) && x.signum() <= 0) {
      throw undefined("log", x, "only a positive number has a logarithm", call);
    }
    if (!arguments.has("base")) {
      return Elementary.log(x);
    }
    Real base = inputs.number("base");
    if (isKnown(base) && (base.signum() <= 0 || base.equals(Real.ONE))) {
      throw inputs.outside("base", "a positive number other than 1", base.toString());
    }
    return Elementary.log(x).dividedBy(Elementary.log(base));
  }

  @Library(
      signature = "logistic(x: Number)",
      result = "`1 / (1 + exp(-x))`, a double",
      documentation = "It never overflows, however large `x` is on either side.",
      example = {"check logistic(0) == 1/2", "check logistic(-100000) == 0"},
      typing = TypingRule.NUMBER)
  public static Object logistic(Arguments arguments, Call call) {
    return of("logistic", arguments, call, Elementary::logistic);
  }

  @Library(
      signature = "sin(x: Number)",
      result = "the sine of `x`, in radians, a double",
      documentation = "See also `cos`.",
      example = {"check sin(0) == 0", "check near(sin(1) ^ 2 + cos(1) ^ 2, 1, 1e-12)"},
      typing = TypingRule.NUMBER)
  public static Object sin(Arguments arguments, Call call) {
    return of("sin", arguments, call, Elementary::sin);
  }

  @Library(
      signature = "cos(x: Number)",
      result = "the cosine of `x`, in radians, a double",
      documentation = "See also `sin`.",
      example = {"check cos(0) == 1"},
      typing = TypingRule.NUMBER)
  public static Object cos(Arguments arguments, Call call) {
    return of("cos", arguments, call, Elementary::cos);
  }

  @Library(
      signature = "binomial(n: Integer, k: Integer)",
      result = "the number of subsets of `k` elements that a set of `n` has, exact",
      documentation = "Zero when `k` is greater than `n`; both are whole numbers from 0 up.",
      example = {
        "check binomial(5, 2) == 10",
        "check sum k in 0..10 { binomial(10, k) } == 2 ^ 10",
      },
      typing = TypingRule.NUMBER)
  public static Object binomial(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("binomial", arguments, call);
    int n = inputs.count("n", 0);
    int k = inputs.count("k", 0);
    return Rational.of(Counting.binomial(n, k, call), BigInteger.ONE);
  }

  private static Real of(
      String function, Arguments arguments, Call call, UnaryOperator<Real> operation) {
    Real x = new Inputs(function, arguments, call).number("x");
    try {
      return operation.apply(x);
    } catch (ArithmeticException e) {
      throw undefined(function, x, "it is too large for a number", call);
    }
  }

  /** What is undefined of an unknown number is found where it is known. */
  private static boolean isKnown(Real x) {
    return !(x instanceof Formula);
  }

  private static RuntimeException undefined(String function, Real x, String reason, Call call) {
    return new Inputs(function, new Arguments(Map.of()), call)
        .refused(Code.E302, "x", "`" + function + "(" + x + ")` is not a number: " + reason);
  }
}
