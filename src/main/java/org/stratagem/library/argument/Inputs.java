package org.stratagem.library.argument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Domain;
import org.stratagem.value.Interval;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Parts;
import org.stratagem.value.Printer;
import org.stratagem.value.Sequence;
import org.stratagem.value.Unknown;
import org.stratagem.value.ValueSet;

/**
 * The arguments of one call as the kinds of values that the function wants; a value of another kind
 * is refused (E310) with the function, the parameter, and what was wanted and got.
 *
 * @param function the function's name, for messages
 * @param arguments what was given
 * @param call where
 */
public record Inputs(String function, Arguments arguments, Call call) {
  public Real number(String parameter) {
    return number(arguments.get(parameter), parameter);
  }

  private Real number(Object value, String parameter) {
    if (value instanceof Real number) {
      return number;
    }
    throw wrongKind(parameter, "a number", value);
  }

  /** A whole number from {@code least} up that an int can hold. */
  public int count(String parameter, int least) {
    Real number = number(parameter);
    if (!number.isInteger() || number.compareTo(Real.of(least)) < 0) {
      throw outside(parameter, "a whole number, at least " + least, number.toString());
    }
    if (number.compareTo(Real.of(Integer.MAX_VALUE)) > 0) {
      throw outside(parameter, "a whole number of reasonable size", number.toString());
    }
    return (int) number.doubleValue();
  }

  public boolean truth(Object value, String parameter) {
    if (Unknown.decided(value) instanceof Boolean truth) {
      return truth;
    }
    throw wrongKind(parameter, "a truth value", value);
  }

  /** A list, or what counts as one: a tuple, a profile. */
  public List<Object> list(String parameter) {
    return list(arguments.get(parameter), parameter);
  }

  public List<Object> list(Object value, String parameter) {
    List<Object> list = Parts.of(value);
    if (list == null) {
      throw wrongKind(parameter, "a list", value);
    }
    return list;
  }

  /**
   * A list or a set, also of the strategies of a tier, which are counted before they are listed.
   */
  public List<Object> collection(String parameter) {
    return collection(arguments.get(parameter), parameter);
  }

  public List<Object> collection(Object value, String parameter) {
    if (value instanceof ValueSet set) {
      return List.copyOf(set.elements());
    }
    List<Object> list = Parts.of(value);
    if (list != null) {
      return list;
    }
    if (value instanceof Domain domain) {
      Counting.require(domain.size(), domain.description(), call);
      List<Object> elements = new ArrayList<>();
      domain.forEach(elements::add);
      return elements;
    }
    if (value instanceof Interval interval) {
      throw refused(
          Code.E310,
          parameter,
          "`"
              + function
              + "` needs finitely many values, and the interval "
              + interval
              + " has infinitely many");
    }
    throw wrongKind(parameter, "a list or a set", value);
  }

  /**
   * A record's values by its names, or the elements of a list by what they are called, a second of
   * the same name with its number. Nothing else, and not nothing.
   */
  public Map<String, Object> named(String parameter) {
    Object given = arguments.get(parameter);
    Map<String, Object> named = new LinkedHashMap<>();
    if (given instanceof NamedTuple record) {
      named.putAll(record.fields());
    } else {
      for (Object each : list(given, parameter)) {
        String name =
            each instanceof FunctionValue function ? function.name() : Printer.brief(each);
        String distinct = name;
        for (int copy = 2; named.containsKey(distinct); copy++) {
          distinct = name + " (" + copy + ")";
        }
        named.put(distinct, each);
      }
    }
    if (named.isEmpty()) {
      throw refused(
          Code.E305, parameter, "`" + function + "` needs something in `" + parameter + "`");
    }
    return named;
  }

  public List<Real> numbers(Collection<?> values, String parameter) {
    List<Real> numbers = new ArrayList<>(values.size());
    for (Object value : values) {
      if (!(value instanceof Real number)) {
        throw refused(
            Code.E310,
            parameter,
            "`" + function + "` needs numbers, and " + Wording.of(value) + " is among them");
      }
      numbers.add(number);
    }
    return numbers;
  }

  /**
   * The values of a variadic parameter, or the elements of the only one where that is a list or a
   * set.
   */
  public List<Object> spread(String parameter) {
    List<Object> rest = arguments.rest(parameter);
    if (rest.size() == 1) {
      Object only = rest.get(0);
      boolean many = only instanceof ValueSet || Parts.of(only) != null;
      return many ? collection(only, parameter) : rest;
    }
    return rest;
  }

  /**
   * A distribution; a value that is none stands for certainty of it, but for a list or a set, which
   * is a slip.
   */
  public Distribution distribution(String parameter) {
    Object value = arguments.get(parameter);
    if (value instanceof Distribution distribution) {
      return distribution;
    }
    if (value instanceof Sequence || value instanceof ValueSet || value instanceof Interval) {
      throw new StratagemException(
          wrongKind(parameter, "a distribution", value)
              .diagnostic()
              .hint("`uniform(...)` gives every element the same probability"));
    }
    return Distribution.point(value);
  }

  public Object function(String parameter) {
    Object value = arguments.get(parameter);
    if (!(value instanceof FunctionValue)) {
      throw wrongKind(parameter, "a function", value);
    }
    return value;
  }

  /** What the function given for the parameter says of a value: true or false. */
  public boolean holds(String parameter, Object value) {
    Object answer = call.apply(function(parameter), List.of(value));
    if (Unknown.decided(answer) instanceof Boolean truth) {
      return truth;
    }
    throw refused(
        Code.E310,
        parameter,
        "`"
            + function
            + "` needs a condition for `"
            + parameter
            + "`, and it gives "
            + Wording.of(answer));
  }

  public StratagemException wrongKind(String parameter, String wanted, Object got) {
    return refused(
        Code.E310,
        parameter,
        "`" + function + "` needs " + wanted + " for `" + parameter + "`, got " + Wording.of(got));
  }

  /** A value of the right kind that the function has no answer for (E303). */
  public StratagemException outside(String parameter, String wanted, String got) {
    return refused(
        Code.E303,
        parameter,
        "`" + function + "` needs " + wanted + " for `" + parameter + "`, got " + got);
  }

  public StratagemException refused(Code code, String parameter, String message) {
    return new StratagemException(Diagnostic.error(code, call.span(parameter), message));
  }
}
