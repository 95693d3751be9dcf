package org.stratagem.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;
import org.stratagem.function.LibraryFunction;
import org.stratagem.function.Signature;
import org.stratagem.source.Span;
import org.stratagem.value.Label;

/** Calls of library functions: what the arguments are, and the rule that types the call. */
final class LibraryCalls {
  private final Session session;
  private final DataRules data;
  private final PlayRules play;

  LibraryCalls(Session session) {
    this.session = session;
    this.data = new DataRules(session);
    this.play = new PlayRules(session);
  }

  /** A library function as a value. */
  record Value(LibraryFunction function) implements Type.Function {
    @Override
    public int arity() {
      return -1;
    }

    @Override
    public String name() {
      return "`" + function.name() + "`";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Value value && value.function.name().equals(function.name());
    }

    @Override
    public int hashCode() {
      return function.name().hashCode();
    }
  }

  /** The arguments of a call by parameter. */
  record Bound(LibraryFunction function, Map<String, List<Calls.Given>> arguments, Span at) {
    /** All arguments of parameters, in the order of the signature. */
    List<Calls.Given> positional() {
      List<Calls.Given> all = new ArrayList<>();
      for (Signature.Parameter parameter : function.signature().parameters()) {
        if (parameter.positional()) {
          all.addAll(arguments.getOrDefault(parameter.name(), List.of()));
        }
      }
      return all;
    }

    Type first() {
      List<Calls.Given> all = positional();
      return all.isEmpty() ? Type.UNKNOWN : all.get(0).type();
    }

    Type second() {
      List<Calls.Given> all = positional();
      return all.size() < 2 ? Type.UNKNOWN : all.get(1).type();
    }

    Calls.@Nullable Given named(String parameter) {
      List<Calls.Given> given = arguments.getOrDefault(parameter, List.of());
      return given.isEmpty() ? null : given.get(0);
    }
  }

  /** The function of that name as a value. */
  Type value(String name) {
    LibraryFunction function = session.library.find(name);
    return function == null ? Type.UNKNOWN : new Value(function);
  }

  Type infer(Term.LibraryCall call, Scope scope) {
    LibraryFunction function = session.library.find(call.name());
    Map<String, List<Calls.Given>> arguments = new LinkedHashMap<>();
    List<Signature.Parameter> positional =
        function == null
            ? List.of()
            : function.signature().parameters().stream()
                .filter(Signature.Parameter::positional)
                .toList();
    int next = 0;
    for (Term.Argument argument : call.arguments()) {
      Signature.Parameter parameter = null;
      if (argument.name() != null) {
        parameter = function == null ? null : function.signature().find(argument.name());
      } else if (next < positional.size()) {
        parameter = positional.get(next);
        next += parameter.variadic() ? 0 : 1;
      }
      Type type =
          parameter != null && isOption(argument.value(), parameter)
              ? Type.UNKNOWN
              : session.terms.infer(argument.value(), scope);
      Calls.Given given = new Calls.Given(type, argument.value().span());
      if (parameter == null) {
        session.calls.exercise(type);
      } else {
        arguments
            .computeIfAbsent(parameter.name(), name -> new ArrayList<>())
            .add(ofKind(given, parameter, call.name()));
      }
    }
    return function == null ? Type.UNKNOWN : apply(new Bound(function, arguments, call.span()));
  }

  /** A library function applied as a value. */
  Type apply(Value library, List<Calls.Given> given, Span at) {
    Map<String, List<Calls.Given>> arguments = new LinkedHashMap<>();
    List<Signature.Parameter> positional =
        library.function().signature().parameters().stream()
            .filter(Signature.Parameter::positional)
            .toList();
    int next = 0;
    for (Calls.Given each : given) {
      if (next < positional.size()) {
        Signature.Parameter parameter = positional.get(next);
        next += parameter.variadic() ? 0 : 1;
        arguments
            .computeIfAbsent(parameter.name(), name -> new ArrayList<>())
            .add(ofKind(each, parameter, library.function().name()));
      }
    }
    return apply(new Bound(library.function(), arguments, at));
  }

  private static boolean isOption(Term value, Signature.Parameter parameter) {
    return value instanceof Term.Constant constant
        && constant.value() instanceof Label label
        && parameter.options().contains(label.name());
  }

  private Type apply(Bound bound) {
    Type type = play.type(bound);
    return type != null ? type : data.type(bound);
  }

  /**
   * The argument; reported and then unknown where it is of another kind than the signature says.
   */
  private Calls.Given ofKind(Calls.Given given, Signature.Parameter parameter, String function) {
    Type type = session.data(given.type());
    if (Types.isUnknown(type) || type instanceof Type.Alternatives) {
      return given;
    }
    String where = "`" + parameter.name() + "` of `" + function + "`";
    String wanted =
        switch (parameter.kind()) {
          case "Number", "Integer" -> {
            session.expectNumber(given.type(), given.at(), where);
            yield null;
          }
          case "Truth" -> type instanceof Type.Truth ? null : "a truth value";
          case "Text" -> type instanceof Type.Text ? null : "a text";
          case "List", "Set", "Collection" ->
              Types.element(type) != null && !(type instanceof Type.Segment)
                  ? null
                  : parameter.kind().equals("Set") ? "a set" : "a list or a set";
          case "Distribution" -> isDistribution(type) ? null : "a distribution";
          case "Function" ->
              Types.isBehaving(type) || type instanceof Type.Placed ? null : "a function";
          case "Player" -> Types.isPlayer(type) || Types.isLabel(type) ? null : "a player";
          case "Game" ->
              type instanceof Type.Game || type instanceof Type.Coalition ? null : "a game";
          case "Coalition" -> type instanceof Type.Coalition ? null : "a coalitional game";
          default -> null;
        };
    if (wanted == null) {
      return given;
    }
    session.wrong(given.type(), wanted, given.at(), where);
    return new Calls.Given(Type.UNKNOWN, given.at());
  }

  private static boolean isDistribution(Type type) {
    return type instanceof Type.Chances
        || type instanceof Type.Mixture
        || Types.isLabel(type) // lifts
        || type instanceof Type.Unplaced;
  }
}
