package org.stratagem.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.Module;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.function.Registry;
import org.stratagem.numeric.Real;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.type.TierTable;
import org.stratagem.type.TierTerm;
import org.stratagem.value.Binder;
import org.stratagem.value.Operator;

/** Core terms by hand, for tests of the evaluator alone. */
final class Terms {
  static final Span SPAN = new Span(new SourceFile("test.game", "somewhere"), 0, 9);

  private Terms() {}

  static Term of(Object value) {
    return new Term.Constant(SPAN, value);
  }

  static Term number(long value) {
    return of(Real.of(value));
  }

  static Term local(int slot) {
    return new Term.Local(SPAN, slot, "x" + slot);
  }

  static Term op(Operator operator, Term... operands) {
    return new Term.Operation(SPAN, operator, SPAN, List.of(operands));
  }

  static Term call(Symbol function, Term... arguments) {
    return new Term.Call(
        SPAN,
        new Term.Global(SPAN, function),
        Arrays.stream(arguments).map(each -> new Term.Argument(SPAN, null, each)).toList());
  }

  static Term choose(Term condition, Term then, Term otherwise) {
    return new Term.If(SPAN, condition, then, otherwise);
  }

  static Term bind(Binder binder, Term body, @Nullable Term guard, Term... domains) {
    List<Term.Bound> bounds = new java.util.ArrayList<>();
    for (int i = 0; i < domains.length; i++) {
      bounds.add(new Term.Bound(SPAN, i, "x" + i, binder.draws(), domains[i]));
    }
    return new Term.Binding(SPAN, binder, bounds, guard, body);
  }

  static Term range(long from, long to) {
    return new Term.RangeOf(SPAN, number(from), number(to), null);
  }

  static Symbol symbol(String name, Symbol.Kind kind) {
    return new Symbol(name, kind, SPAN);
  }

  static Definition.Function function(Symbol symbol, int formals, int frameSize, Term body) {
    List<String> names = java.util.stream.IntStream.range(0, formals).mapToObj(i -> "x" + i).toList();
    return new Definition.Function(SPAN, symbol, "", names, new Body(frameSize, body));
  }

  static Interpreter interpreter(Definition... definitions) {
    return interpreter(Limits.none(), definitions);
  }

  static Interpreter interpreter(Limits limits, Definition... definitions) {
    Map<Symbol, Definition> all = new java.util.LinkedHashMap<>();
    for (Definition definition : definitions) {
      all.put(definition.symbol(), definition);
    }
    Module module = new Module(null, all, TierTable.empty(), List.of());
    return new Interpreter(module, new Registry(List.of()), limits, ignored -> new NoGames());
  }

  static Object evaluate(Term term) {
    return evaluate(interpreter(), term);
  }

  static Object evaluate(Interpreter interpreter, Term term) {
    return interpreter.evaluate(new Body(16, term), new NoGames());
  }

  /** A world without games: every question about one is refused. */
  static final class NoGames implements Elaborator, Surroundings {
    private static RuntimeException none(Span at) {
      return Refusal.of(Code.N110, at, "there are no games here");
    }

    @Override
    public Object game(Definition.Game definition, Span at) {
      throw none(at);
    }

    @Override
    public Object coalition(Definition.Coalition definition, Span at) {
      throw none(at);
    }

    @Override
    public Object program(Definition.Program definition, Span at) {
      throw none(at);
    }

    @Override
    public Object instantiate(Object game, Map<String, Object> parameters, Span at) {
      throw none(at);
    }

    @Override
    public Surroundings topLevel() {
      return this;
    }

    @Override
    public boolean sameFunction(Object left, Object right, Span at) {
      return left == right;
    }

    @Override
    public @Nullable Object field(Object target, String name, Span at) {
      return null;
    }

    @Override
    public Object gameName(Symbol symbol, Span at) {
      throw none(at);
    }

    @Override
    public Object ofPlayer(Symbol symbol, Object player, Span at) {
      throw none(at);
    }

    @Override
    public Object gamePayoff(Object player, Span at) {
      throw none(at);
    }

    @Override
    public Object players(@Nullable String family, Span at) {
      throw none(at);
    }

    @Override
    public Object strategy(Symbol strategy, @Nullable Object index, Term.Whose whose, Span at) {
      throw none(at);
    }

    @Override
    public Object tier(TierTerm tier, @Nullable Object index, Term.Whose whose, Span at) {
      throw none(at);
    }

    @Override
    public Object ascribe(
        Object value, TierTerm tier, @Nullable Object index, Term.Whose whose, Span at) {
      return value;
    }

    @Override
    public Object payoff(
        Term.Beneficiary who,
        @Nullable Object player,
        List<Object> strategies,
        Map<String, Object> options,
        Span at) {
      throw none(at);
    }
  }

}
