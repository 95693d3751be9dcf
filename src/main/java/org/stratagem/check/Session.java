package org.stratagem.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.Module;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Registry;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.value.Player;

/** One check of one scope: what its parts share. */
final class Session {
  final Module module;
  final Registry library;
  final Shapes shapes;
  final Reporter reporter = new Reporter();

  final Plans plans = new Plans();
  final Terms terms = new Terms(this);
  final Operators operators = new Operators(this);
  final Matching matching = new Matching(this);
  final Members members = new Members(this);
  final Binders binders = new Binders(this);
  final Calls calls = new Calls(this);
  final Globals globals = new Globals(this);
  final Seating seating = new Seating(this);
  final Strategies strategies = new Strategies(this);
  final StrategyTerms strategyTerms = new StrategyTerms(this);
  final Grounds grounds = new Grounds(this);
  final LibraryCalls libraryCalls = new LibraryCalls(this);
  final Games games = new Games(this);

  private final Map<Instance, Found> arenas = new HashMap<>();
  private final Map<Symbol, Map<GameShape, Arena>> byShape = new HashMap<>();
  private final Map<Integer, Arena> opaque = new HashMap<>();

  Session(Module module, Registry library, Shapes shapes) {
    this.module = module;
    this.library = library;
    this.shapes = shapes;
  }

  /** The arena of a game, or null where it has none: that is reported, once for the game. */
  @Nullable Arena arena(Definition.Game game, Map<String, Object> overrides, Span at) {
    Found found =
        arenas.computeIfAbsent(
            new Instance(game.symbol(), Map.copyOf(overrides)),
            instance -> find(game, instance.overrides()));
    if (found.diagnostic() != null) {
      reporter.report(found.diagnostic());
    }
    return found.arena();
  }

  private Found find(Definition.Game game, Map<String, Object> overrides) {
    try {
      GameShape shape = shapes.shape(game.symbol(), overrides);
      Arena arena =
          byShape
              .computeIfAbsent(game.symbol(), symbol -> new LinkedHashMap<>())
              .computeIfAbsent(shape, s -> Arena.of(game, s, module.tiers()));
      return new Found(arena, null);
    } catch (StratagemException refused) {
      // X999: the game contains what the resolver has refused already.
      boolean known = refused.diagnostic().code() == Code.X999;
      return new Found(null, known ? null : refused.diagnostic());
    }
  }

  /** Any game with that many other players. */
  Arena opaqueArena(int foes) {
    return opaque.computeIfAbsent(foes, n -> Arena.opaque(n, module.tiers()));
  }

  /** The type of a value as data: an action as what it chooses. */
  Type data(Type type) {
    return plans.data(type);
  }

  /** Reports unless the type is a number. */
  void expectNumber(Type type, Span at, String where) {
    if (!Types.isUnknown(type) && !mayBeNumber(data(type))) {
      wrong(type, "a number", at, where);
    }
  }

  private boolean mayBeNumber(Type data) {
    if (data instanceof Type.Values values) {
      return values.elements().stream().anyMatch(org.stratagem.numeric.Real.class::isInstance);
    }
    return data instanceof Type.Number || Types.isUnknown(data);
  }

  /** Reports unless the type is a truth value. */
  void expectTruth(Type type, Span at, String where) {
    if (!Types.isUnknown(type)
        && !(data(type) instanceof Type.Truth)
        && !Types.isUnknown(data(type))) {
      wrong(type, "a truth value", at, where);
    }
  }

  /** T101 with what was got and wanted, and where. */
  void wrong(Type got, String wanted, Span at, String where) {
    String message = where + " has to be " + wanted + ", not " + Describe.type(got);
    Diagnostic diagnostic =
        Diagnostic.error(Code.T101, at, message).labelled("this is " + Describe.type(got));
    if (data(got) instanceof Type.Values values && values.single() instanceof Player player) {
      diagnostic =
          diagnostic.hint(
              "a move that has a name is read with it: `bid[" + player + "]` for a move `bid`");
    }
    reporter.report(diagnostic);
  }

  private record Instance(Symbol game, Map<String, Object> overrides) {}

  private record Found(@Nullable Arena arena, @Nullable Diagnostic diagnostic) {}
}
