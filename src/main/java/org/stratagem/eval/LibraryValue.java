package org.stratagem.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.function.Arguments;
import org.stratagem.function.FunctionValue;
import org.stratagem.function.LibraryFunction;
import org.stratagem.function.Signature;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.value.Parts;

/** A library function as a value: what {@code map(abs, xs)} is given. */
final class LibraryValue implements FunctionValue {
  private final LibraryFunction function;
  private final Interpreter interpreter;
  private final Span span;

  LibraryValue(LibraryFunction function, Interpreter interpreter, Span span) {
    this.function = function;
    this.interpreter = interpreter;
    this.span = span;
  }

  @Override
  public Object call(Object... arguments) {
    return invoke(List.of(arguments), Map.of(), span);
  }

  Object invoke(List<Object> positional, Map<String, Object> named, Span at) {
    List<Object> given = positional;
    List<Object> parts = given.size() == 1 ? Parts.of(given.get(0)) : null;
    if (parts != null && parts.size() > 1 && parts.size() == required()) {
      given = parts;
    }
    return LibraryNodes.call(
        interpreter,
        function,
        arguments(given, named, at),
        new LibraryNodes.InProgress(interpreter, at, Map.of()));
  }

  private long required() {
    return function.signature().parameters().stream()
        .filter(
            parameter -> parameter.required() && parameter.positional() && !parameter.variadic())
        .count();
  }

  private Arguments arguments(List<Object> positional, Map<String, Object> named, Span at) {
    Map<String, Object> values = new LinkedHashMap<>();
    int next = 0;
    for (Signature.Parameter parameter : function.signature().parameters()) {
      Object value = named.get(parameter.name());
      if (value == null && parameter.variadic()) {
        value =
            List.copyOf(positional.subList(Math.min(next, positional.size()), positional.size()));
        next = positional.size();
      } else if (value == null && parameter.positional() && next < positional.size()) {
        value = positional.get(next);
        next++;
      } else if (value == null) {
        value = defaultValue(parameter);
      }
      if (value != null) {
        values.put(parameter.name(), value);
      } else if (parameter.required()) {
        throw missing(function, parameter, at);
      }
    }
    if (next < positional.size()) {
      throw tooMany(function, positional.size(), at);
    }
    for (String name : named.keySet()) {
      if (function.signature().find(name) == null) {
        throw unknown(function, name, at);
      }
    }
    return new Arguments(values);
  }

  /** What an argument that is left out stands for, or null. */
  static @Nullable Object defaultValue(Signature.Parameter parameter) {
    String text = parameter.fallback();
    if (text == null || parameter.options().contains(text)) {
      return text;
    } else if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    int bar = text.indexOf('/');
    try {
      return bar < 0
          ? Real.parse(text)
          : Real.parse(text.substring(0, bar)).dividedBy(Real.parse(text.substring(bar + 1)));
    } catch (NumberFormatException noNumber) {
      return text;
    }
  }

  static org.stratagem.diagnostic.StratagemException missing(
      LibraryFunction function, Signature.Parameter parameter, Span at) {
    return Refusal.of(
        Code.T107,
        at,
        "`" + function.name() + "` is not given its argument `" + parameter.name() + "`",
        takes(function));
  }

  static org.stratagem.diagnostic.StratagemException tooMany(
      LibraryFunction function, int given, Span at) {
    return Refusal.of(
        Code.T107,
        at,
        "`"
            + function.name()
            + "` is given "
            + given
            + " arguments by position, more than it takes",
        takes(function));
  }

  static org.stratagem.diagnostic.StratagemException unknown(
      LibraryFunction function, String name, Span at) {
    return Refusal.of(
        Code.N108, at, "`" + function.name() + "` has no argument `" + name + "`", takes(function));
  }

  private static String takes(LibraryFunction function) {
    List<String> names = new ArrayList<>();
    for (Signature.Parameter parameter : function.signature().parameters()) {
      names.add("`" + parameter.name() + "`");
    }
    return names.isEmpty()
        ? "it takes no arguments"
        : "its arguments are " + String.join(", ", names);
  }

  @Override
  public @Nullable Stage stage() {
    return null;
  }

  @Override
  public String name() {
    return function.name();
  }

  @Override
  public String toString() {
    return function.name();
  }
}
