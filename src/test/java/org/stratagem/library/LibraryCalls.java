package org.stratagem.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.FunctionValue;
import org.stratagem.function.LibraryFunction;
import org.stratagem.function.Registries;
import org.stratagem.function.Registry;
import org.stratagem.function.Signature;
import org.stratagem.numeric.Real;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.value.Label;
import org.stratagem.value.Profile;
import org.stratagem.value.Sequence;
import org.stratagem.value.Tuple;
import org.stratagem.value.ValueSet;

/**
 * Calls library functions as the evaluator does, without a file: arguments bound by the signature.
 */
final class LibraryCalls {
  static final Registry LIBRARY = Registries.load();
  static final SourceFile FILE = new SourceFile("test.game", "f(argument)");

  private LibraryCalls() {}

  static Object call(String name, Object... arguments) {
    return callNamed(name, Map.of(), 1000, arguments);
  }

  static Object callNamed(
      String name, Map<String, Object> named, long maxSize, Object... arguments) {
    LibraryFunction function = Objects.requireNonNull(LIBRARY.find(name), name);
    return bound(function, named, maxSize, arguments);
  }

  static Object bound(LibraryFunction function, Object... arguments) {
    return bound(function, Map.of(), 1000, arguments);
  }

  private static Object bound(
      LibraryFunction function, Map<String, Object> named, long maxSize, Object... arguments) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<Object> rest = new ArrayList<>(List.of(arguments));
    for (Signature.Parameter parameter : function.signature().parameters()) {
      if (parameter.variadic()) {
        values.put(parameter.name(), List.copyOf(rest));
        rest.clear();
      } else if (parameter.positional() && !rest.isEmpty()) {
        values.put(parameter.name(), rest.remove(0));
      }
    }
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException("too many arguments for " + function.name());
    }
    values.putAll(named);
    return function.binding().call(new Arguments(values), new PlainCall(maxSize));
  }

  /** The diagnostic of a call that has to be refused. */
  static Diagnostic refusal(String name, Object... arguments) {
    return refusalNamed(name, Map.of(), 1000, arguments);
  }

  static Diagnostic refusalNamed(
      String name, Map<String, Object> named, long maxSize, Object... arguments) {
    try {
      Object value = callNamed(name, named, maxSize, arguments);
      throw new AssertionError(name + " was not refused, it gave " + value);
    } catch (StratagemException e) {
      return e.diagnostic();
    }
  }

  static Real number(long value) {
    return Real.of(value);
  }

  static Real ratio(long numerator, long denominator) {
    return Real.of(numerator).dividedBy(Real.of(denominator));
  }

  static Label label(String name) {
    return new Label(name);
  }

  static Sequence list(Object... elements) {
    return new Sequence(List.of(elements));
  }

  static Sequence range(long from, long to) {
    List<Object> numbers = new ArrayList<>();
    for (long i = from; i <= to; i++) {
      numbers.add(Real.of(i));
    }
    return new Sequence(numbers);
  }

  static ValueSet set(Object... elements) {
    return ValueSet.of(List.of(elements));
  }

  static Tuple tuple(Object... parts) {
    return new Tuple(List.of(parts));
  }

  static FunctionValue function(Function<Object, Object> body) {
    return new JavaFunction(body);
  }

  private record JavaFunction(Function<Object, Object> body) implements FunctionValue {
    @Override
    public Object call(Object... arguments) {
      return body.apply(arguments[0]);
    }

    @Override
    public @Nullable Stage stage() {
      return null;
    }

    @Override
    public String name() {
      return "test";
    }
  }

  private record PlainCall(long maxSize) implements Call {
    @Override
    public Span span() {
      return new Span(FILE, 0, 11);
    }

    @Override
    public Span span(String parameter) {
      return new Span(FILE, 2, 10);
    }

    @Override
    public Object apply(Object function, List<Object> arguments) {
      return ((FunctionValue) function).call(arguments.toArray());
    }

    @Override
    public boolean equal(Object left, Object right) {
      return plain(left).equals(plain(right));
    }

    private static Object plain(Object value) {
      return value instanceof Profile profile ? new Tuple(profile.values()) : value;
    }

    @Override
    public void tick() {}
  }
}
