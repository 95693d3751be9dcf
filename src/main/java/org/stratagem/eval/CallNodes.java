package org.stratagem.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Continuum;
import org.stratagem.value.Distribution;
import org.stratagem.value.Domain;
import org.stratagem.value.Label;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Parts;
import org.stratagem.value.Player;
import org.stratagem.value.Result;
import org.stratagem.value.Table;
import org.stratagem.value.ValueSet;

/**
 * Applying functions, and games to their parameters. One and two arguments are frequent and have
 * nodes of their own.
 */
final class CallNodes {
  private CallNodes() {}

  static Node of(Term.Call term, Node callee, Node[] arguments, Interpreter interpreter) {
    if (term.arguments().stream().anyMatch(argument -> argument.name() != null)) {
      return new Named(term, callee, arguments, interpreter);
    }
    return switch (arguments.length) {
      case 1 -> new One(term.span(), callee, arguments[0], interpreter);
      case 2 -> new Two(term.span(), callee, arguments[0], arguments[1], interpreter);
      default -> new Many(term.span(), callee, arguments, interpreter);
    };
  }

  static Object apply(
      Interpreter interpreter,
      Object callee,
      List<Object> positional,
      Map<String, Object> named,
      Span at) {
    if (callee instanceof Closure closure) {
      return named.isEmpty()
          ? closure.invoke(positional.toArray(), at)
          : closure.invoke(positional, named, at);
    } else if (callee instanceof LibraryValue function) {
      return function.invoke(positional, named, at);
    } else if (callee instanceof FunctionValue function) {
      if (!named.isEmpty()) {
        throw Refusal.of(
            Code.N108,
            at,
            "`" + function.name() + "` has no argument `" + named.keySet().iterator().next() + "`",
            "its arguments are given by position");
      }
      return function.call(positional.toArray());
    } else if (isData(callee)) {
      throw Refusal.of(
          Code.T106, at, Refusal.describe(callee) + ", is not a function: it cannot be applied");
    } else if (!positional.isEmpty()) {
      throw Refusal.of(
          Code.N108,
          at,
          "the parameters of " + Refusal.describe(callee) + " are given by name",
          "write `name: value`");
    }
    return interpreter.elaborator().instantiate(callee, named, at);
  }

  private static boolean isData(Object value) {
    return value instanceof Real
        || value instanceof Label
        || value instanceof Boolean
        || value instanceof String
        || value instanceof Player
        || value instanceof NamedTuple
        || value instanceof Result
        || value instanceof ValueSet
        || value instanceof Distribution
        || value instanceof Continuum
        || value instanceof Table
        || value instanceof Domain
        || Parts.of(value) != null;
  }

  private static final class One extends Node {
    private final Node callee;
    private final Node argument;
    private final Interpreter interpreter;

    One(Span span, Node callee, Node argument, Interpreter interpreter) {
      super(span);
      this.callee = callee;
      this.argument = argument;
      this.interpreter = interpreter;
    }

    @Override
    Object run(Frame frame) {
      Object function = callee.run(frame);
      Object given = argument.run(frame);
      return function instanceof Closure closure
          ? closure.invoke(given, span)
          : apply(interpreter, function, List.of(given), Map.of(), span);
    }
  }

  private static final class Two extends Node {
    private final Node callee;
    private final Node first;
    private final Node second;
    private final Interpreter interpreter;

    Two(Span span, Node callee, Node first, Node second, Interpreter interpreter) {
      super(span);
      this.callee = callee;
      this.first = first;
      this.second = second;
      this.interpreter = interpreter;
    }

    @Override
    Object run(Frame frame) {
      Object function = callee.run(frame);
      Object a = first.run(frame);
      Object b = second.run(frame);
      return function instanceof Closure closure
          ? closure.invoke(a, b, span)
          : apply(interpreter, function, List.of(a, b), Map.of(), span);
    }
  }

  private static final class Many extends Node {
    private final Node callee;
    private final Node[] arguments;
    private final Interpreter interpreter;

    Many(Span span, Node callee, Node[] arguments, Interpreter interpreter) {
      super(span);
      this.callee = callee;
      this.arguments = arguments;
      this.interpreter = interpreter;
    }

    @Override
    Object run(Frame frame) {
      Object function = callee.run(frame);
      List<Object> given = DataNodes.all(arguments, frame);
      return function instanceof Closure closure
          ? closure.invoke(given.toArray(), span)
          : apply(interpreter, function, given, Map.of(), span);
    }
  }

  private static final class Named extends Node {
    private final Node callee;
    private final List<Term.Argument> terms;
    private final Node[] arguments;
    private final Interpreter interpreter;

    Named(Term.Call term, Node callee, Node[] arguments, Interpreter interpreter) {
      super(term.span());
      this.callee = callee;
      this.terms = term.arguments();
      this.arguments = arguments;
      this.interpreter = interpreter;
    }

    @Override
    Object run(Frame frame) {
      Object function = callee.run(frame);
      List<Object> positional = new java.util.ArrayList<>();
      Map<String, Object> named = new LinkedHashMap<>();
      for (int i = 0; i < arguments.length; i++) {
        Object value = arguments[i].run(frame);
        String name = terms.get(i).name();
        if (name == null) {
          positional.add(value);
        } else if (named.put(name, value) != null) {
          throw Refusal.of(Code.N108, terms.get(i).span(), "`" + name + "` is given twice");
        }
      }
      return apply(interpreter, function, positional, named, span);
    }
  }
}
