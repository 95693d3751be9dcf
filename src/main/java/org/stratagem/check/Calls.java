package org.stratagem.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.DidYouMean;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;

/** Applying functions, strategies and games. */
final class Calls {
  /** Places that a diagnostic shows at most. */
  private static final int LABELS = 4;

  private final Session session;
  private final Invocations invocations;

  Calls(Session session) {
    this.session = session;
    this.invocations = new Invocations(session.reporter);
  }

  /** An argument: its type and its place. */
  record Given(Type type, Span at) {}

  Type infer(Term.Call call, Scope scope) {
    Type callee = session.terms.infer(call.callee(), scope);
    if (callee instanceof Type.Game game) {
      return instantiate(game, call, scope);
    }
    List<Given> given = new ArrayList<>();
    for (Term.Argument argument : call.arguments()) {
      given.add(new Given(session.terms.infer(argument.value(), scope), argument.value().span()));
    }
    if (callee instanceof Type.Coalition) {
      return callee;
    } else if (callee instanceof Type.Program) {
      return session.games.programAnswer(scope.setting());
    }
    for (Term.Argument argument : call.arguments()) {
      if (argument.name() != null && !Types.isUnknown(callee)) {
        session.reporter.error(
            Code.N108,
            argument.span(),
            "arguments are named only in calls of games and of the library");
        return Type.UNKNOWN;
      }
    }
    return apply(callee, given, call.span(), call.callee().span());
  }

  /** The result of applying something to arguments by position. */
  Type apply(Type callee, List<Given> given, Span at, Span calleeAt) {
    if (Types.isUnknown(callee)) {
      given.forEach(argument -> exercise(argument.type()));
      return Type.UNKNOWN;
    } else if (callee instanceof Type.Alternatives several) {
      List<Type> results = new ArrayList<>();
      several.choices().forEach(choice -> results.add(apply(choice, given, at, calleeAt)));
      return session.terms.common(results);
    } else if (callee instanceof Closure closure) {
      List<Type> arguments = spread(given, closure.arity(), closure.name(), at);
      return arguments == null
          ? Type.UNKNOWN
          : invocations.result(
              closure,
              arguments,
              () -> session.terms.infer(closure.lambda().body().term(), closure.enter(arguments)));
    } else if (callee instanceof Globals.Declared function) {
      return declared(function, given, at);
    } else if (callee instanceof Games.MemberFunction function) {
      List<Type> arguments = spread(given, function.arity(), function.name(), at);
      return arguments == null ? Type.UNKNOWN : member(function, widened(arguments), at);
    } else if (callee instanceof LibraryCalls.Value library) {
      return session.libraryCalls.apply(library, given, at);
    } else if (callee instanceof Plans.MoveFunction move) {
      return move(move, given);
    }
    return applyStrategy(callee, given, at, calleeAt);
  }

  private Type declared(Globals.Declared function, List<Given> given, Span at) {
    List<Type> arguments = spread(given, function.arity(), function.name(), at);
    if (arguments == null) {
      return Type.UNKNOWN;
    }
    List<Type> widened = widened(arguments);
    return traced(
        widened,
        at,
        () ->
            invocations.result(
                function,
                widened,
                () ->
                    session.terms.infer(
                        function.definition().body().term(),
                        Scope.of(function.definition().body(), widened, Setting.TOP_LEVEL)
                            .asGeneric())));
  }

  private Type member(Games.MemberFunction function, List<Type> widened, Span at) {
    return traced(
        widened,
        at,
        () -> invocations.result(function, widened, () -> session.games.body(function, widened)));
  }

  /** What is found in a function also shows the call that led there. */
  private Type traced(List<Type> arguments, Span at, Supplier<Type> call) {
    if (arguments.stream().allMatch(Types::isUnknown)) {
      return call.get();
    }
    Reporter.Apart<Type> called = session.reporter.apart(call);
    for (Diagnostic diagnostic : called.found()) {
      boolean many = diagnostic.labels().size() >= LABELS;
      session.reporter.report(many ? diagnostic : diagnostic.also(at, "in this call"));
    }
    return called.result();
  }

  private static List<Type> widened(List<Type> arguments) {
    return arguments.stream().map(Types::widen).toList();
  }

  private Type applyStrategy(Type callee, List<Given> given, Span at, Span calleeAt) {
    if (callee instanceof Type.Placed placed) {
      if (placed.stage() instanceof Stage.Read read) {
        return read(placed, read, given, at);
      } else if (placed.stage() instanceof Stage.Policy policy) {
        history(placed.arena(), given, at);
        return new Type.Chances(new Type.Placed(new Stage.Action(policy.player()), placed.arena()));
      }
      Type data = session.data(placed);
      if (data instanceof Plans.MoveFunction || Types.isUnknown(data)) {
        return apply(data, given, at, calleeAt);
      }
    } else if (callee instanceof Type.Automaton automaton) {
      return new Type.Chances(automaton.action());
    } else if (callee instanceof Type.Unplaced
        || callee instanceof Type.Ascribed
        || callee instanceof Type.Mixture) {
      session.reporter.report(
          Diagnostic.error(
                  Code.T106,
                  calleeAt,
                  Describe.type(callee) + " belongs to nobody here, so that it cannot be applied")
              .hint("`play` gives strategies to players; inside a strategy, apply it by its name"));
      return Type.UNKNOWN;
    }
    session.reporter.report(
        Diagnostic.error(Code.T106, calleeAt, Describe.type(callee) + " is not a function")
            .labelled("this is " + Describe.type(callee) + ", it takes no arguments"));
    return Type.UNKNOWN;
  }

  private Type read(Type.Placed placed, Stage.Read read, List<Given> given, Span at) {
    int wanted = read.domain().size();
    List<Given> arguments = given;
    if (given.size() == 1 && wanted > 1) {
      List<Type> parts = Types.parts(given.get(0).type());
      if (parts == null) {
        if (!Types.isUnknown(given.get(0).type())) {
          count(Describe.type(placed), wanted, 1, at);
        }
        return new Type.Placed(read.result(), placed.arena());
      }
      arguments = parts.stream().map(part -> new Given(part, given.get(0).at())).toList();
    }
    if (arguments.size() != wanted) {
      count(Describe.type(placed), wanted, arguments.size(), at);
    } else {
      for (int i = 0; i < wanted; i++) {
        session.seating.expect(
            arguments.get(i).type(), read.domain().get(i), placed.arena(), arguments.get(i).at());
      }
    }
    return new Type.Placed(read.result(), placed.arena());
  }

  private void history(Arena arena, List<Given> given, Span at) {
    if (given.size() != 1) {
      count("a policy", 1, given.size(), at);
      return;
    }
    Type type = given.get(0).type();
    if (!Types.isUnknown(type) && !(type instanceof Type.Past) && !(type instanceof Type.Listing)) {
      session.wrong(
          type, "a history", given.get(0).at(), "what a policy of " + arena.name() + " is told");
    }
  }

  private Type move(Plans.MoveFunction move, List<Given> given) {
    Type told =
        given.size() == 1
            ? given.get(0).type()
            : new Type.Product(given.stream().map(Given::type).toList());
    if (!given.isEmpty()
        && Overlap.of(session.plans.deep(told), move.input()) != Overlap.POSSIBLE) {
      session.reporter.report(
          Diagnostic.error(
              Code.T102,
              given.get(0).at(),
              Describe.type(told)
                  + " is nothing that this move ever sees; it sees "
                  + Describe.type(move.input())));
    }
    return move.result();
  }

  /**
   * The arguments' types, one for each formal: one tuple is taken apart, several arguments make
   * one. Null if refused.
   */
  private @Nullable List<Type> spread(List<Given> given, int arity, String name, Span at) {
    List<Type> types = given.stream().map(Given::type).toList();
    if (types.size() == arity || arity < 0) {
      return types;
    } else if (arity == 1 && types.size() > 1) {
      return List.of(new Type.Product(types));
    } else if (types.size() == 1) {
      Type data = session.data(types.get(0));
      List<Type> parts = Types.parts(data);
      if (parts != null && parts.size() == arity) {
        return parts;
      } else if (Types.isUnknown(data)) {
        return java.util.Collections.nCopies(arity, Type.UNKNOWN);
      }
    }
    count(name, arity, types.size(), at);
    return null;
  }

  /** T107. */
  void count(String name, int wanted, int got, Span at) {
    String arguments = wanted == 1 ? " argument" : " arguments";
    session.reporter.error(
        Code.T107,
        at,
        name + " takes " + (wanted == 0 ? "no" : wanted) + arguments + ", not " + got);
  }

  /** Checks the body of a lambda that nobody is known to call. */
  void exercise(Type type) {
    if (type instanceof Closure closure) {
      List<Type> unknown = java.util.Collections.nCopies(closure.arity(), Type.UNKNOWN);
      List<Given> given = unknown.stream().map(t -> new Given(t, closure.lambda().span())).toList();
      apply(closure, given, closure.lambda().span(), closure.lambda().span());
    } else if (type instanceof Type.Alternatives several) {
      several.choices().forEach(this::exercise);
    }
  }

  private Type instantiate(Type.Game game, Term.Call call, Scope scope) {
    Definition.Game definition = game.arena().game();
    Map<String, Object> overrides = new TreeMap<>(game.overrides());
    boolean known = definition != null;
    for (Term.Argument argument : call.arguments()) {
      Type type = session.terms.infer(argument.value(), scope);
      if (definition == null) {
        continue;
      } else if (argument.name() == null) {
        session.reporter.report(
            Diagnostic.error(
                    Code.N108, argument.span(), "the parameters of a game are given by name")
                .hint(example(definition)));
        return Type.UNKNOWN;
      }
      Definition.Parameter parameter = find(definition, argument.name());
      if (parameter == null) {
        reportUnknown(definition, argument.name(), argument.span());
        return Type.UNKNOWN;
      }
      Type declared = session.games.parameter(definition, parameter.symbol());
      Type data = session.data(type);
      if (Overlap.of(declared, data) == Overlap.DIFFERENT) {
        session.wrong(
            type,
            Describe.type(Types.widen(declared)),
            argument.value().span(),
            "`" + argument.name() + "` of `" + definition.symbol().name() + "`");
        return Type.UNKNOWN;
      }
      Object value = data instanceof Type.Values values ? values.single() : null;
      if (value == null) {
        known = false;
      } else {
        overrides.put(argument.name(), value);
      }
    }
    if (definition == null || !known) {
      return definition == null ? game : Type.UNKNOWN;
    }
    Arena arena = session.arena(definition, new LinkedHashMap<>(overrides), call.span());
    if (arena == null) {
      return Type.UNKNOWN;
    }
    session.games.check(arena);
    return new Type.Game(arena, overrides);
  }

  private static Definition.@Nullable Parameter find(Definition.Game game, String name) {
    for (Definition.Parameter parameter : game.parameters()) {
      if (parameter.symbol().name().equals(name)) {
        return parameter;
      }
    }
    return null;
  }

  private void reportUnknown(Definition.Game game, String name, Span at) {
    List<String> names =
        game.parameters().stream().map(Definition.Parameter::symbol).map(Symbol::name).toList();
    Diagnostic unknown =
        Diagnostic.error(
            Code.N108, at, "`" + game.symbol().name() + "` has no parameter `" + name + "`");
    Diagnostic hinted =
        DidYouMean.nearest(name, names)
            .map(near -> unknown.hint("did you mean `" + near + "`?"))
            .orElse(unknown);
    session.reporter.report(
        names.isEmpty()
            ? hinted.note("it has no parameters")
            : hinted.note("its parameters are " + Describe.enumerate(names)));
  }

  private static String example(Definition.Game game) {
    return game.parameters().isEmpty()
        ? "`" + game.symbol().name() + "` has no parameters"
        : "write `"
            + game.symbol().name()
            + "("
            + game.parameters().get(0).symbol().name()
            + ": ...)`";
  }
}
