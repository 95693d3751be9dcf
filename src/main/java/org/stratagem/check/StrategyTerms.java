package org.stratagem.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.DidYouMean;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.type.TierTerm;

/** Strategies, tiers and payoffs as they are named inside strategies and at the top level. */
final class StrategyTerms {
  private final Session session;

  StrategyTerms(Session session) {
    this.session = session;
  }

  Type use(Term.StrategyUse use, Scope scope) {
    Term indexTerm = use.index();
    Type index =
        indexTerm == null
            ? null
            : session.terms.number(indexTerm, scope, "the index of a strategy");
    if (!(scope.setting() instanceof Setting.InSeat seat)) {
      return new Type.Unplaced(use.strategy(), index);
    }
    if (use.strategy() == seat.strategy().symbol() && !isSmaller(index, seat.index())) {
      session.strategies.selfReference(seat.strategy(), use.span());
      return Type.UNKNOWN;
    }
    Type placed =
        perPlayer(use.whose(), seat, use.span(), p -> placeInSeat(use, index, seat.arena(), p));
    return placed == null ? Type.UNKNOWN : placed;
  }

  /** The type at each of the players meant, one alone by itself; null where they are unknown. */
  private @Nullable Type perPlayer(
      Term.Whose whose, Setting.InSeat seat, Span at, IntFunction<Type> type) {
    List<Integer> players = players(whose, seat, at);
    if (players == null) {
      return null;
    }
    List<String> names = new ArrayList<>();
    List<Type> parts = new ArrayList<>();
    for (int player : players) {
      names.add(seat.arena().player(player));
      parts.add(type.apply(player));
    }
    return parts.size() == 1 ? parts.get(0) : new Type.PerPlayer(names, parts);
  }

  private Type placeInSeat(Term.StrategyUse use, @Nullable Type index, Arena arena, int player) {
    return session.strategies.place(use.strategy(), index, arena, player, use.span());
  }

  /**
   * Whether a strategy may refer to itself at this index: it has to be smaller wherever both are
   * known.
   */
  private static boolean isSmaller(@Nullable Type index, @Nullable Type own) {
    Real bound = Type.number(own);
    if (index == null) {
      return false;
    }
    if (bound == null || !(index instanceof Type.Values values)) {
      return true;
    }
    return values.elements().stream()
        .allMatch(v -> v instanceof Real real && real.compareTo(bound) < 0);
  }

  private @Nullable List<Integer> players(Term.Whose whose, Setting.InSeat seat, Span at) {
    if (whose instanceof Term.Whose.Foes) {
      return seat.arena().foesOf(seat.player());
    } else if (whose instanceof Term.Whose.Named named) {
      int player = seat.arena().players().indexOf(named.player());
      if (player < 0) {
        if (!seat.arena().isOpaque()) {
          unknownPlayer(named.player(), seat.arena(), at);
        }
        return null;
      }
      return List.of(player);
    }
    return List.of(seat.player());
  }

  private void unknownPlayer(String name, Arena arena, Span at) {
    Diagnostic unknown =
        Diagnostic.error(Code.N101, at, "`" + arena.name() + "` has no player `" + name + "`");
    session.reporter.report(
        DidYouMean.nearest(name, arena.players())
            .map(near -> unknown.hint("did you mean `" + near + "`?"))
            .orElse(unknown.note("its players are " + Describe.enumerate(arena.players()))));
  }

  /** A tier as a value: in a seat the set of its strategies. */
  Type tier(Term.TierUse use, Scope scope) {
    if (!(scope.setting() instanceof Setting.InSeat seat)) {
      return topLevel(use, scope);
    }
    Type element =
        perPlayer(
            use.whose(),
            seat,
            use.span(),
            player -> {
              Stage stage = stage(use, seat, player, scope);
              return stage == null ? Type.UNKNOWN : new Type.Placed(stage, seat.arena());
            });
    return element == null ? Type.UNKNOWN : new Type.Collected(element);
  }

  /** A tier outside of games: its index is a literal, or nothing is known of it. */
  private Type topLevel(Term.TierUse use, Scope scope) {
    Term index = use.index();
    if (index == null || !(use.tier() instanceof TierTerm.Use named)) {
      return new Type.Tier(use.tier());
    }
    Integer literal = Type.integer(session.terms.number(index, scope, "the index of a tier"));
    return literal == null
        ? Type.UNKNOWN
        : new Type.Tier(new TierTerm.Use(named.tier(), new TierTerm.Index(false, literal)));
  }

  /**
   * The stage of a tier that is named in a seat; null where it is not known, reported where it is
   * wrong.
   */
  private @Nullable Stage stage(Term.TierUse use, Setting.InSeat seat, int player, Scope scope) {
    Integer own = Type.integer(seat.index());
    TierTerm tier = use.tier();
    Term indexTerm = use.index();
    if (indexTerm != null) {
      Type index = session.terms.number(indexTerm, scope, "the index of a tier");
      Integer literal = Type.integer(index);
      if (literal == null) {
        if (index instanceof Type.Values) {
          session.strategies.notLiteral(indexTerm.span(), "a tier is a type");
        }
        return null;
      } else if (tier instanceof TierTerm.Use named) {
        tier = new TierTerm.Use(named.tier(), new TierTerm.Index(false, literal));
      }
    } else if (own == null && Strategies.mentionsIndex(tier)) {
      return null;
    }
    return session.strategies.unfold(tier, seat.arena(), player, own == null ? 0 : own, use.span());
  }

  /** A value that is given a tier. */
  Type ascribe(Term value, Term.TierUse tier, Scope scope) {
    if (!(scope.setting() instanceof Setting.InSeat seat)) {
      return new Type.Ascribed(tier.tier(), session.terms.infer(value, scope));
    }
    List<Integer> players = players(tier.whose(), seat, tier.span());
    Stage stage =
        players == null || players.size() != 1 ? null : stage(tier, seat, players.get(0), scope);
    if (stage == null) {
      session.calls.exercise(session.terms.infer(value, scope));
      return Type.UNKNOWN;
    }
    new StrategyBodies(session).check(value, stage, seat.arena(), scope);
    return new Type.Placed(stage, seat.arena());
  }

  /** {@code payoff(mine, foes)}: a number, where the strategies ground. */
  Type payoff(Term.StrategyPayoff payoff, Scope scope) {
    if (payoff.who() instanceof Term.Beneficiary.Someone someone) {
      Type player = session.terms.infer(someone.player(), scope);
      if (!Types.isUnknown(player) && !Types.isPlayer(player)) {
        session.wrong(player, "a player", someone.player().span(), "whose payoff is asked for");
      }
    }
    List<Calls.Given> given = new ArrayList<>();
    boolean rounds = false;
    for (Term.Argument argument : payoff.arguments()) {
      Type type = session.terms.infer(argument.value(), scope);
      if (argument.name() == null) {
        given.add(new Calls.Given(type, argument.value().span()));
      } else if (argument.name().equals("rounds")) {
        rounds = true;
        session.expectNumber(type, argument.value().span(), "`rounds`");
      } else if (!argument.name().equals("noise")) {
        session.reporter.report(
            Diagnostic.error(
                    Code.N108,
                    argument.span(),
                    "`payoff` has no argument `" + argument.name() + "`")
                .hint("it takes the strategies, mine first, and `rounds:` for policies"));
      }
    }
    if (scope.setting() instanceof Setting.InSeat seat
        && given.size() == payoff.arguments().size() - count(payoff)) {
      ground(payoff, given, rounds, seat);
    }
    return Type.NUMBER;
  }

  private static int count(Term.StrategyPayoff payoff) {
    return (int) payoff.arguments().stream().filter(a -> a.name() != null).count();
  }

  private void ground(
      Term.StrategyPayoff payoff, List<Calls.Given> given, boolean rounds, Setting.InSeat seat) {
    Arena arena = seat.arena();
    List<Integer> foes = arena.foesOf(seat.player());
    if (payoff.who() instanceof Term.Beneficiary.TheFoe foe
        && foes.size() != 1
        && !arena.isOpaque()) {
      session.reporter.report(
          Diagnostic.error(
                  Code.T107,
                  foe.span(),
                  "`payoff[foe]` needs a single foe, and here there are " + foes.size())
              .hint(
                  "name the player: `payoff["
                      + arena.player(foes.isEmpty() ? 0 : foes.get(0))
                      + "](...)`"));
      return;
    }
    List<Calls.Given> each = spread(given, foes.size(), arena);
    if (each == null) {
      if (!arena.isOpaque()) {
        int players = arena.players().size();
        session.reporter.report(
            Diagnostic.error(
                Code.T107,
                payoff.span(),
                "`payoff` takes a strategy for each of the "
                    + players
                    + " players of "
                    + arena.name()
                    + ", mine first, not "
                    + given.size()));
      }
      return;
    }
    Grounds.Profile profile = new Grounds.Profile(arena);
    profile.seat(
        seat.player(),
        each.get(0),
        session.seating.seat(each.get(0).type(), arena, seat.player(), each.get(0).at(), false));
    for (int i = 0; i < foes.size(); i++) {
      Calls.Given other = each.get(i + 1);
      profile.seat(
          foes.get(i),
          other,
          session.seating.seat(other.type(), arena, foes.get(i), other.at(), false));
    }
    session.grounds.judge(profile, payoff.span(), rounds, seat);
  }

  /**
   * Mine and one of each foe, the foes' taken apart where they came as one; null where the number
   * is wrong.
   */
  private static @Nullable List<Calls.Given> spread(
      List<Calls.Given> given, int foes, Arena arena) {
    if (given.size() == foes + 1) {
      return given;
    } else if (given.size() != 2) {
      return null;
    }
    Calls.Given others = given.get(1);
    List<Type> parts = Types.parts(others.type());
    List<Calls.Given> each = new ArrayList<>(List.of(given.get(0)));
    if (parts != null && parts.size() == foes) {
      parts.forEach(part -> each.add(new Calls.Given(part, others.at())));
    } else if (Types.isUnknown(others.type()) || others.type() instanceof Type.Listing) {
      for (int i = 0; i < foes; i++) {
        each.add(new Calls.Given(Type.UNKNOWN, others.at()));
      }
    } else {
      return null;
    }
    return arena.isOpaque() ? null : each;
  }

  /** The symbol of a strategy as it is written, for hints. */
  static @Nullable Symbol symbol(Type type) {
    return type instanceof Type.Unplaced strategy ? strategy.strategy() : null;
  }
}
