package org.stratagem.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.DidYouMean;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.type.TierException;
import org.stratagem.type.TierPrinter;
import org.stratagem.type.TierProblem;
import org.stratagem.type.TierTerm;

/** Declared strategies: each is checked in every game, seat and index that it is used in, once. */
final class Strategies {
  /** Indices that are followed one by one where the tier does not depend on them. */
  private static final int FOLLOWED = 3;

  /** Strategies inside strategies; beyond, bodies are taken on trust. */
  private static final int DEEPEST = 100;

  private final Session session;
  private final Map<Instance, Reporter.Apart<Boolean>> checked = new HashMap<>();
  private final Map<Instance, Type> seated = new HashMap<>();
  private final Set<Instance> running = new HashSet<>();
  private final StrategyBodies bodies;

  Strategies(Session session) {
    this.session = session;
    this.bodies = new StrategyBodies(session);
  }

  /** A strategy by its declaration, at a seat. */
  private record Instance(Symbol strategy, Arena arena, int player, @Nullable Type index) {}

  /** The strategy in a player's seat, its body checked there; unknown where it cannot be seated. */
  Type place(Symbol symbol, @Nullable Type index, Arena arena, int player, Span at) {
    Instance instance = new Instance(symbol, arena, player, index);
    Type known = seated.get(instance);
    if (known != null) {
      return known;
    }
    Reporter.Apart<Type> placed =
        session.reporter.apart(() -> seat(symbol, index, arena, player, at));
    session.reporter.reportAll(placed.found());
    if (placed.found().isEmpty() && !running.contains(instance)) {
      seated.put(instance, placed.result()); // what is found is reported at each place
    }
    return placed.result();
  }

  private Type seat(Symbol symbol, @Nullable Type index, Arena arena, int player, Span at) {
    if (!(session.module.definition(symbol) instanceof Definition.Strategy definition)) {
      return Type.UNKNOWN;
    }
    if (!belongs(definition, arena, player, at)) {
      return Type.UNKNOWN;
    } else if (definition.indexed() != (index != null)) {
      String name = "`" + symbol.name() + "`";
      session.reporter.error(
          Code.T110,
          at,
          definition.indexed()
              ? name + " has an index: write " + name.substring(0, name.length() - 1) + "[1]`"
              : name + " has no index");
      return Type.UNKNOWN;
    }
    Integer own = Type.integer(index);
    if (own == null && index != null && mentionsIndex(definition.tier())) {
      if (!Types.isUnknown(index)) {
        notLiteral(at, "the tier of `" + symbol.name() + "` depends on its index");
      }
      return Type.UNKNOWN;
    }
    Stage stage =
        unfold(definition.tier(), arena, player, own == null ? 0 : own, definition.tierSpan());
    if (stage == null) {
      return Type.UNKNOWN;
    }
    if (arena.isRepresentative(player)) {
      for (Type each : followed(definition, index)) {
        check(definition, each, stage, arena, player, at);
      }
    }
    return new Type.Placed(stage, arena);
  }

  /** T110. */
  void notLiteral(Span at, String reason) {
    session.reporter.report(
        Diagnostic.error(Code.T110, at, "this index is not known before the file runs")
            .note(reason + ", so that the index has to be known when the file is checked")
            .hint(
                "an index is a literal, the declaration's own index plus or minus a literal, or a"
                    + " variable of `sweep` or `each` over a literal range"));
  }

  /** The indices to check a body at: one by one while they are few and small, else any number. */
  private static List<@Nullable Type> followed(
      Definition.Strategy definition, @Nullable Type index) {
    List<@Nullable Type> followed = new ArrayList<>();
    if (!(index instanceof Type.Values values)) {
      followed.add(index);
      return followed;
    }
    boolean all = mentionsIndex(definition.tier());
    for (Object value : values.elements()) {
      boolean small = value instanceof Real real && Math.abs(real.doubleValue()) <= FOLLOWED;
      Type each = all || small ? Type.of(value) : Type.NUMBER;
      if (!followed.contains(each)) {
        followed.add(each);
      }
    }
    return followed;
  }

  private void check(
      Definition.Strategy definition,
      @Nullable Type index,
      Stage stage,
      Arena arena,
      int player,
      Span at) {
    Instance instance = new Instance(definition.symbol(), arena, player, index);
    Reporter.Apart<Boolean> known = checked.get(instance);
    if (known == null) {
      if (running.contains(instance)) {
        // Cycles without an index are reported with the names.
        if (index != null && !(index instanceof Type.Number)) {
          selfReference(definition, at);
        }
        return;
      } else if (running.size() >= DEEPEST) {
        return;
      }
      running.add(instance);
      try {
        known = session.reporter.apart(() -> bodies.check(definition, index, stage, arena, player));
      } finally {
        running.remove(instance);
      }
      checked.put(instance, known);
    }
    for (Diagnostic diagnostic : known.found()) {
      session.reporter.report(diagnostic);
    }
  }

  /** T111. */
  void selfReference(Definition.Strategy definition, Span at) {
    String name = definition.symbol().name();
    session.reporter.report(
        Diagnostic.error(Code.T111, at, "`" + name + "` needs itself")
            .note("a strategy refers to itself only through a smaller index")
            .hint(
                definition.indexed()
                    ? "write `" + name + "[k - 1]` in the body of `" + name + "[k]`"
                    : "give it an index, `strategy " + name + "[k]`, or use `fixpoints`"));
  }

  private boolean belongs(Definition.Strategy definition, Arena arena, int player, Span at) {
    Symbol game = definition.game();
    if (game == null || arena.isOpaque()) {
      return true;
    }
    String owner = definition.player();
    boolean sameGame = game == arena.symbol();
    if (sameGame && (owner == null || isOf(owner, arena.player(player)))) {
      return true;
    }
    String whole = owner == null ? "the game " + game.name() : game.name() + "." + owner;
    String here = sameGame ? arena.player(player) : "a player of " + arena.name();
    Diagnostic diagnostic =
        Diagnostic.error(
                Code.N106,
                at,
                "`" + definition.symbol().name() + "` belongs to " + whole + ", not to " + here)
            .also(definition.symbol().span(), "declared for " + whole);
    if (sameGame && owner != null) {
      diagnostic =
          diagnostic.hint(
              "a seat takes the strategies of its own player; inside a strategy, `Foe."
                  + definition.symbol().name()
                  + "` is the foe's");
    }
    session.reporter.report(diagnostic);
    return false;
  }

  /** Whether a player is the one, or of the family, that a declaration names. */
  static boolean isOf(String owner, String player) {
    return player.equals(owner) || player.startsWith(owner + "[");
  }

  /** The stage of a tier in a seat; null where the tier is ill-formed there, which is reported. */
  @Nullable Stage unfold(TierTerm tier, Arena arena, int player, int own, Span at) {
    try {
      return arena.unfolder().unfold(tier, player, own);
    } catch (TierException refused) {
      if (!arena.isOpaque() || refused.problem().kind() != TierProblem.Kind.UNKNOWN_PLAYER) {
        session.reporter.report(diagnostic(refused.problem(), at));
      }
      return null;
    }
  }

  /** T109, or N101 for names that nobody declared. */
  static Diagnostic diagnostic(TierProblem problem, Span at) {
    boolean unknown =
        problem.kind() == TierProblem.Kind.UNKNOWN_TIER
            || problem.kind() == TierProblem.Kind.UNKNOWN_PLAYER;
    Diagnostic diagnostic =
        Diagnostic.error(unknown ? Code.N101 : Code.T109, at, problem.message());
    for (String note : problem.notes()) {
      diagnostic = diagnostic.note(note);
    }
    for (String hint : problem.hints()) {
      diagnostic = diagnostic.hint(hint);
    }
    String name = problem.unknown();
    if (name != null) {
      Diagnostic plain = diagnostic;
      return DidYouMean.nearest(name, problem.candidates())
          .map(near -> plain.hint("did you mean `" + near + "`?"))
          .orElse(plain);
    }
    return diagnostic;
  }

  /** Whether a tier depends on the index of its declaration. */
  static boolean mentionsIndex(TierTerm tier) {
    if (tier instanceof TierTerm.Use use) {
      TierTerm.Index index = use.index();
      return index != null && index.relative();
    } else if (tier instanceof TierTerm.Dist dist) {
      return mentionsIndex(dist.of());
    } else if (tier instanceof TierTerm.Foe foe) {
      return mentionsIndex(foe.of());
    } else if (tier instanceof TierTerm.Of of) {
      return mentionsIndex(of.of());
    } else if (tier instanceof TierTerm.Tuple tuple) {
      return tuple.parts().stream().anyMatch(Strategies::mentionsIndex);
    }
    return tier instanceof TierTerm.Arrow arrow
        && (mentionsIndex(arrow.domain()) || mentionsIndex(arrow.result()));
  }

  /**
   * Checks a declaration by itself: without {@code for} in any game, else in every role that it
   * names.
   */
  void checkDeclaration(Definition.Strategy definition) {
    Symbol symbol = definition.symbol();
    Span at = definition.tierSpan();
    List<@Nullable Type> indices = new ArrayList<>();
    if (!definition.indexed()) {
      indices.add(null);
    } else {
      for (int n = 1; n <= FOLLOWED; n++) {
        indices.add(Type.of(Real.of(n)));
      }
    }
    Symbol game = definition.game();
    if (game == null) {
      Term body = definition.body().term();
      int foes =
          body instanceof Term.Lambda lambda && definition.formals() != null
              ? Math.max(1, lambda.formals().size())
              : 1;
      indices.forEach(index -> place(symbol, index, session.opaqueArena(foes), 0, at));
      return;
    }
    if (session.globals.type(game, at) instanceof Type.Game played) {
      List<Integer> roles = roles(definition, played.arena());
      for (int player : roles) {
        indices.forEach(index -> place(symbol, index, played.arena(), player, at));
      }
    }
  }

  private List<Integer> roles(Definition.Strategy definition, Arena arena) {
    List<Integer> roles = new ArrayList<>();
    String owner = definition.player();
    for (int i = 0; i < arena.players().size(); i++) {
      if (owner == null || isOf(owner, arena.player(i))) {
        roles.add(i);
      }
    }
    if (roles.isEmpty() && owner != null) {
      Diagnostic unknown =
          Diagnostic.error(
              Code.N101,
              definition.tierSpan(),
              "`" + arena.name() + "` has no player `" + owner + "`");
      session.reporter.report(
          DidYouMean.nearest(owner, arena.players())
              .map(near -> unknown.hint("did you mean `" + near + "`?"))
              .orElse(unknown.note("its players are " + Describe.enumerate(arena.players()))));
    }
    return roles;
  }

  /** "Row's Reaction `Best`", for notes. */
  static String reasoning(Definition.Strategy definition, Arena arena, int player) {
    return arena.player(player)
        + "'s "
        + TierPrinter.print(definition.tier())
        + " `"
        + definition.symbol().name()
        + "`";
  }
}
