package org.stratagem.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.GameMember;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.value.Player;

/**
 * Warns where a player forgets: where a later move sees neither what the player did before nor what
 * it saw then, and its {@code when} does not tell either. The page of the game is taken literally:
 * nothing is seen that is not said.
 */
final class Recall {
  private final Definition.Game game;
  private final Arena arena;
  private final Reporter reporter;
  private final Conditions conditions;

  Recall(Definition.Game game, Arena arena, Session session) {
    this.game = game;
    this.arena = arena;
    this.reporter = session.reporter;
    this.conditions = new Conditions(arena);
  }

  void check() {
    List<GameMember.Move> moves = new ArrayList<>();
    for (GameMember member : game.members()) {
      if (member instanceof GameMember.Move move) {
        moves.add(move);
      }
    }
    for (int later = 1; later < moves.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Set<Object> movers = movers(moves.get(earlier));
        movers.retainAll(movers(moves.get(later)));
        if (!movers.isEmpty()) {
          check(moves.get(earlier), moves.get(later), (Player) movers.iterator().next());
        }
      }
    }
  }

  private Set<Object> movers(GameMember.Move move) {
    Set<Object> movers = new LinkedHashSet<>();
    if (move.who().index() != null) {
      return movers;
    }
    for (Object player : arena.playerValues()) {
      if (move.who().families().isEmpty()
          || move.who().families().contains(((Player) player).family())) {
        movers.add(player);
      }
    }
    return movers;
  }

  private void check(GameMember.Move earlier, GameMember.Move later, Player mover) {
    List<Conditions.Fact> facts = new ArrayList<>();
    for (Body when : new Body[] {earlier.when(), later.when()}) {
      if (when != null) {
        facts.add(new Conditions.Fact(when.term(), true));
      }
    }
    Boolean possible = conditions.possible(facts);
    if (possible == null || !possible || isOneAction(earlier, later)) {
      return;
    }
    Term own =
        new Term.OfPlayer(
            earlier.span(), earlier.symbol(), new Term.Constant(earlier.span(), mover));
    boolean knowsOwn =
        later.sees().stream().anyMatch(seen -> isMove(seen.term(), earlier, mover))
            || isFixed(own, earlier, facts);
    if (!knowsOwn) {
      warn(earlier, later, mover, "what it did" + at(earlier), named(earlier, mover));
    }
    for (Body seen : earlier.sees()) {
      if (!isKnown(seen.term(), later, facts)) {
        String text = seen.term().span().text();
        warn(earlier, later, mover, "`" + text + "`, which it saw" + at(earlier), text);
      }
    }
  }

  /** Intervals that are chosen without seeing anything are the sides of one box of actions. */
  private static boolean isOneAction(GameMember.Move earlier, GameMember.Move later) {
    return isSide(earlier) && isSide(later);
  }

  private static boolean isSide(GameMember.Move move) {
    return move.sees().isEmpty()
        && move.when() == null
        && move.domain().term() instanceof Term.IntervalOf;
  }

  private boolean isMove(Term seen, GameMember.Move move, Player mover) {
    if (seen instanceof Term.GameName name) {
      return name.symbol() == move.symbol();
    }
    return seen instanceof Term.OfPlayer of
        && of.symbol() == move.symbol()
        && (of.player() instanceof Term.Local
            || (of.player() instanceof Term.Constant constant && constant.value().equals(mover)));
  }

  /** A move may be referred to with its mover or without. */
  private boolean isFixed(Term own, GameMember.Move move, List<Conditions.Fact> facts) {
    Term alone = new Term.GameName(move.span(), move.symbol());
    return Boolean.TRUE.equals(conditions.fix(facts, own))
        || Boolean.TRUE.equals(conditions.fix(facts, alone));
  }

  private boolean isKnown(Term seen, GameMember.Move later, List<Conditions.Fact> facts) {
    for (Term whole = seen; whole != null; whole = target(whole)) {
      Term part = whole;
      if (later.sees().stream().anyMatch(body -> SameTerm.same(body.term(), part))) {
        return true;
      }
    }
    return Boolean.TRUE.equals(conditions.fix(facts, seen));
  }

  private static @Nullable Term target(Term term) {
    return term instanceof Term.Select select ? select.target() : null;
  }

  private static String at(GameMember.Move move) {
    return move.symbol().name().isEmpty() ? " before" : " at `" + move.symbol().name() + "`";
  }

  private static String named(GameMember.Move move, Player mover) {
    return move.symbol().name().isEmpty() ? mover.toString() : move.symbol().name();
  }

  private void warn(
      GameMember.Move earlier, GameMember.Move later, Player mover, String what, String seen) {
    String where = later.symbol().name().isEmpty() ? "here" : "at `" + later.symbol().name() + "`";
    reporter.report(
        Diagnostic.warning(Code.T113, later.span(), mover + " does not see " + where + " " + what)
            .also(earlier.span(), "the earlier move")
            .note("recall is imperfect; solvers that need perfect recall will refuse the game")
            .hint("write `sees " + seen + ", ...` if the player remembers it"));
  }
}
