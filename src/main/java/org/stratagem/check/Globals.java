package org.stratagem.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratagem.core.Definition;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.source.Span;

/** The types of declarations as values, found when they are first asked for. */
final class Globals {
  private final Session session;
  private final Map<Symbol, Reporter.Apart<Type>> found = new HashMap<>();
  private final Set<Symbol> inProgress = new HashSet<>();

  /** A declared function; functions are the same when their declaration is. */
  record Declared(Symbol symbol, Definition.Function definition) implements Type.Function {
    @Override
    public int arity() {
      return definition.formals().size();
    }

    @Override
    public String name() {
      return "`" + symbol.name() + "`";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Declared declared && declared.symbol == symbol;
    }

    @Override
    public int hashCode() {
      return symbol.hashCode();
    }
  }

  Globals(Session session) {
    this.session = session;
  }

  /** The type of a declared let, function, game, coalition or program. */
  Type type(Symbol symbol, Span at) {
    Reporter.Apart<Type> known = found.get(symbol);
    if (known == null) {
      if (!inProgress.add(symbol)) {
        return Type.UNKNOWN; // it needs itself: reported with the names
      }
      known = session.reporter.apart(() -> find(session.module.definition(symbol), at));
      inProgress.remove(symbol);
      found.put(symbol, known);
    }
    session.reporter.reportAll(known.found());
    return known.result();
  }

  private Type find(Definition definition, Span at) {
    if (definition instanceof Definition.Let let) {
      Scope scope = Scope.of(let.body(), List.of(), Setting.TOP_LEVEL);
      Term.TierUse tier = let.tier();
      return tier == null
          ? session.terms.infer(let.body().term(), scope)
          : session.strategyTerms.ascribe(let.body().term(), tier, scope);
    } else if (definition instanceof Definition.Function function) {
      return new Declared(function.symbol(), function);
    } else if (definition instanceof Definition.Game game) {
      Arena arena = session.arena(game, Map.of(), at);
      return arena == null ? Type.UNKNOWN : new Type.Game(arena, Map.of());
    } else if (definition instanceof Definition.Coalition) {
      return new Type.Coalition(definition.symbol());
    } else if (definition instanceof Definition.Program) {
      return new Type.Program(definition.symbol());
    }
    return Type.UNKNOWN;
  }
}
