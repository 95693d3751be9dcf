package org.stratagem.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.LibraryFunction;
import org.stratagem.function.Signature;
import org.stratagem.source.Span;

/** Calls of library functions. */
final class LibraryNodes {
  private LibraryNodes() {}

  static Object call(
      Interpreter interpreter, LibraryFunction function, Arguments arguments, InProgress call) {
    interpreter.strand().at(call.span());
    interpreter.tick(call.span());
    try {
      return function.binding().call(arguments, call);
    } catch (ArithmeticException refused) {
      throw Refusal.arithmetic(call.span(), refused);
    }
  }

  /** What the interpreter does for a library function. */
  static final class InProgress implements Call {
    private final Interpreter interpreter;
    private final Span span;
    private final Map<String, Span> places;

    InProgress(Interpreter interpreter, Span span, Map<String, Span> places) {
      this.interpreter = interpreter;
      this.span = span;
      this.places = places;
    }

    @Override
    public Span span() {
      return span;
    }

    @Override
    public Span span(String parameter) {
      return places.getOrDefault(parameter, span);
    }

    @Override
    public Object apply(Object function, List<Object> arguments) {
      return interpreter.apply(function, arguments, span);
    }

    @Override
    public boolean equal(Object left, Object right) {
      return interpreter.equal(left, right, span);
    }

    @Override
    public void tick() {
      interpreter.tick(span);
    }

    @Override
    public void refuseIfOver() {
      interpreter.checkLimits(span);
    }

    @Override
    public void progress(int done, int all, String words) {
      if (!interpreter.strand().isSweeping()) {
        interpreter.watch().advance(span, done, all, words);
      }
    }

    @Override
    public long maxSize() {
      return interpreter.limits().maxSize();
    }
  }

  /** A parameter with what the call gives for it. */
  private record Given(Signature.Parameter parameter, Node[] nodes, @Nullable Object fallback) {}

  static final class LibraryCall extends Node {
    private final Interpreter interpreter;
    private final LibraryFunction function;
    private final List<Given> given;
    private final InProgress call;

    private LibraryCall(
        Term.LibraryCall term,
        Interpreter interpreter,
        LibraryFunction function,
        List<Given> given,
        Map<String, Span> places) {
      super(term.span());
      this.interpreter = interpreter;
      this.function = function;
      this.given = given;
      this.call = new InProgress(interpreter, term.span(), places);
    }

    @Override
    Object run(Frame frame) {
      return LibraryNodes.call(interpreter, function, new Arguments(values(frame)), call);
    }

    private Map<String, Object> values(Frame frame) {
      Given first = given.isEmpty() ? null : given.get(0);
      if (first != null
          && given.size() == 1
          && first.nodes.length == 1
          && !first.parameter.variadic()) {
        return Map.of(first.parameter.name(), first.nodes[0].run(frame));
      }
      Map<String, Object> values = new LinkedHashMap<>();
      for (Given each : given) {
        if (each.parameter.variadic()) {
          values.put(each.parameter.name(), DataNodes.all(each.nodes, frame));
        } else if (each.nodes.length > 0) {
          values.put(each.parameter.name(), each.nodes[0].run(frame));
        } else if (each.fallback != null) {
          values.put(each.parameter.name(), each.fallback);
        }
      }
      return values;
    }
  }

  /** Refuses at once what can never be called; the checker has its say before. */
  static Node of(Term.LibraryCall term, Node[] arguments, Interpreter interpreter) {
    LibraryFunction function = find(interpreter, term.name(), term.nameSpan());
    Map<String, List<Node>> nodes = new LinkedHashMap<>();
    Map<String, Span> places = new LinkedHashMap<>();
    List<Signature.Parameter> parameters = function.signature().parameters();
    int next = 0;
    for (int i = 0; i < arguments.length; i++) {
      Term.Argument argument = term.arguments().get(i);
      Signature.Parameter parameter = null;
      if (argument.name() != null) {
        parameter = function.signature().find(argument.name());
        if (parameter == null) {
          throw LibraryValue.unknown(function, argument.name(), argument.span());
        }
      } else if (next < parameters.size() && parameters.get(next).positional()) {
        parameter = parameters.get(next);
        next += parameter.variadic() ? 0 : 1;
      } else {
        throw LibraryValue.tooMany(function, i + 1, argument.span());
      }
      List<Node> before = nodes.computeIfAbsent(parameter.name(), name -> new ArrayList<>());
      if (!before.isEmpty() && !parameter.variadic()) {
        throw Refusal.of(
            Code.N108,
            argument.span(),
            "`" + function.name() + "` is given its argument `" + parameter.name() + "` twice");
      }
      before.add(
          parameter.kind().equals("Weights")
                  && arguments[i] instanceof DataNodes.DistributionOf literal
              ? new DataNodes.WeightsOf(literal)
              : arguments[i]);
      places.putIfAbsent(parameter.name(), argument.value().span());
    }
    List<Given> given = new ArrayList<>();
    for (Signature.Parameter parameter : parameters) {
      List<Node> own = nodes.getOrDefault(parameter.name(), List.of());
      Object fallback = LibraryValue.defaultValue(parameter);
      if (own.isEmpty() && fallback == null && parameter.required() && !parameter.variadic()) {
        throw LibraryValue.missing(function, parameter, term.span());
      }
      given.add(new Given(parameter, own.toArray(Node[]::new), fallback));
    }
    return new LibraryCall(term, interpreter, function, given, places);
  }

  static LibraryFunction find(Interpreter interpreter, String name, Span at) {
    LibraryFunction function = interpreter.library().find(name);
    if (function == null) {
      throw new StratagemException(
          org.stratagem.diagnostic.Diagnostic.error(
              Code.N101, at, "there is no library function `" + name + "`"));
    }
    return function;
  }
}
