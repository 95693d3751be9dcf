package org.stratagem.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.DidYouMean;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Operator;
import org.stratagem.value.Printer;

/** The diagnostics of evaluation, worded. */
final class Refusal {
  private static final int LONGEST = 60;

  private Refusal() {}

  static StratagemException of(Code code, Span at, String message) {
    return new StratagemException(Diagnostic.error(code, at, message));
  }

  static StratagemException of(Code code, Span at, String message, String hint) {
    return new StratagemException(Diagnostic.error(code, at, message).hint(hint));
  }

  /** A value in a sentence: {@code `C`, a label}. */
  static String describe(Object value) {
    if (value instanceof FunctionValue function) {
      return "the function `" + function.name() + "`";
    }
    return "`" + Printer.brief(value) + "`, " + Printer.kind(value);
  }

  /** The user's own words for an expression, on one line. */
  static String words(Span span) {
    String text = span.text().replaceAll("\\s+", " ").strip();
    return "`" + (text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…") + "`";
  }

  static StratagemException wrongKind(Span at, String wanted, Object got) {
    return of(
        Code.E310, at, words(at) + " is " + describe(got) + ", where " + wanted + " is needed");
  }

  /** What went wrong in an operation that the numbers themselves refused. */
  static StratagemException arithmetic(
      Span at, Operator operator, Real left, Real right, Span rightAt, ArithmeticException cause) {
    String a = Printer.number(left);
    String b = Printer.number(right);
    if (right.signum() == 0 && (operator == Operator.DIVIDE || operator == Operator.MOD)) {
      String divisor = words(rightAt);
      return of(
          Code.E301,
          at,
          words(at)
              + " divides "
              + a
              + " by zero"
              + (divisor.equals("`0`") ? "" : ": " + divisor + " is 0"));
    } else if (operator == Operator.POWER && left.signum() == 0) {
      return of(Code.E301, at, words(at) + " divides by zero: it is 0 to the power of " + b);
    } else if (operator == Operator.POWER && left.signum() < 0 && !right.isInteger()) {
      return of(
          Code.E302,
          at,
          words(at)
              + " is not a number: "
              + a
              + " is negative, and "
              + b
              + " is not an exact integer");
    }
    return of(
        Code.E302,
        at,
        words(at)
            + " is "
            + cause.getMessage()
            + ": it is "
            + a
            + " "
            + operator.symbol()
            + " "
            + b);
  }

  /** The same for a library function. */
  static StratagemException arithmetic(Span at, ArithmeticException cause) {
    String reason = String.valueOf(cause.getMessage());
    return reason.contains("zero")
        ? of(Code.E301, at, words(at) + " divides by zero")
        : of(Code.E302, at, words(at) + " is " + reason);
  }

  static StratagemException tooMany(Span at, String what, BigInteger count, long maxSize) {
    return of(
        Code.L401,
        at,
        "there are "
            + grouped(count)
            + " "
            + what
            + ", more than the limit of "
            + grouped(BigInteger.valueOf(maxSize)),
        "`--max-size` raises the limit; a smaller domain avoids it");
  }

  /** Digits in groups of three up to a size that can be read, then a power of ten. */
  static String grouped(BigInteger count) {
    return count.bitLength() <= 80
        ? String.format(Locale.ROOT, "%,d", count)
        : "about 10^" + (count.toString().length() - 1);
  }

  static StratagemException wrongNumber(Span at, String function, List<String> formals, int given) {
    String wanted =
        formals.size() == 1
            ? "one argument"
            : formals.isEmpty() ? "no arguments" : formals.size() + " arguments";
    String takes = formals.isEmpty() ? "" : ", (" + String.join(", ", formals) + ")";
    return of(
        Code.T107, at, "`" + function + "` takes " + wanted + takes + ", but is given " + given);
  }

  static StratagemException noField(
      Span at, Object target, String field, Collection<String> fields) {
    Diagnostic diagnostic =
        Diagnostic.error(Code.N107, at, "there is no field `" + field + "` in " + describe(target));
    if (!fields.isEmpty()) {
      diagnostic = diagnostic.note("its fields are `" + String.join("`, `", fields) + "`");
      String near = DidYouMean.nearest(field, fields).orElse("");
      diagnostic = near.isEmpty() ? diagnostic : diagnostic.hint("did you mean `" + near + "`?");
    }
    return new StratagemException(diagnostic);
  }

  static StratagemException cycle(Symbol symbol, List<Symbol> chain, Span at) {
    List<String> names = new ArrayList<>();
    for (Symbol each : chain) {
      names.add("`" + each.name() + "`");
    }
    names.add("`" + symbol.name() + "`");
    Diagnostic diagnostic =
        Diagnostic.error(
            Code.E311,
            at,
            "the value of `"
                + symbol.name()
                + "` is needed to find the value of `"
                + symbol.name()
                + "`");
    if (names.size() > 2) {
      diagnostic = diagnostic.note("it is needed in turn: " + String.join(" needs ", names));
    }
    return new StratagemException(diagnostic.also(symbol.span(), "defined here"));
  }
}
