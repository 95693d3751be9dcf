package org.stratagem.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.GameMember;
import org.stratagem.core.Subterms;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.value.Operator;

/**
 * Finds reads of moves that may not have been made (T112): a move with a {@code when} is read where
 * the conditions around do not imply it. It reports only what is sure; the rest is located when the
 * game is played.
 */
final class UnmadeMoves {
  private final Definition.Game game;
  private final Reporter reporter;
  private final Conditions conditions;
  private final Map<Symbol, List<GameMember.Move>> moves = new HashMap<>();
  private final Map<Symbol, GameMember.Let> lets = new HashMap<>();
  private final Set<Symbol> entered = new HashSet<>();

  UnmadeMoves(Definition.Game game, Arena arena, Session session) {
    this.game = game;
    this.reporter = session.reporter;
    this.conditions = new Conditions(arena);
    for (GameMember member : game.members()) {
      if (member instanceof GameMember.Move move) {
        moves.computeIfAbsent(move.symbol(), s -> new ArrayList<>()).add(move);
      } else if (member instanceof GameMember.Let let) {
        lets.put(let.symbol(), let);
      }
    }
  }

  void check() {
    if (moves.values().stream().flatMap(List::stream).allMatch(move -> move.when() == null)) {
      return;
    }
    for (GameMember member : game.members()) {
      if (member instanceof GameMember.Payoff payoff) {
        walk(payoff.value().term(), List.of());
      } else if (member instanceof GameMember.Next next) {
        walk(next.value().term(), List.of());
      } else if (member instanceof GameMember.Until until) {
        walk(until.condition().term(), List.of());
      } else if (member instanceof GameMember.Move move) {
        Body when = move.when();
        List<Conditions.Fact> facts = List.of();
        if (when != null) {
          walk(when.term(), facts);
          facts = List.of(new Conditions.Fact(when.term(), true));
        }
        for (Body seen : move.sees()) {
          walk(seen.term(), facts);
        }
      }
    }
  }

  /** Looks through a term under facts that hold where it stands. */
  private void walk(Term term, List<Conditions.Fact> facts) {
    if (term instanceof Term.If choice) {
      walk(choice.condition(), facts);
      walk(choice.then(), with(facts, choice.condition(), true));
      walk(choice.otherwise(), with(facts, choice.condition(), false));
    } else if (term instanceof Term.Operation operation
        && (operation.operator() == Operator.AND || operation.operator() == Operator.OR)) {
      boolean and = operation.operator() == Operator.AND;
      walk(operation.operands().get(0), facts);
      walk(operation.operands().get(1), with(facts, operation.operands().get(0), and));
    } else if (term instanceof Term.Match match) {
      match(match, facts);
    } else if (term instanceof Term.GameName name
        && name.symbol().kind() == Symbol.Kind.MEMBER_LET) {
      GameMember.Let let = lets.get(name.symbol());
      if (let != null && let.each() == null && entered.add(name.symbol())) {
        walk(let.value().term(), facts);
        entered.remove(name.symbol());
      }
    } else {
      read(term, facts);
      if (!(term instanceof Term.Binding)) {
        Subterms.ofSameFrame(term).forEach(child -> walk(child, facts));
      }
    }
  }

  private void match(Term.Match match, List<Conditions.Fact> facts) {
    walk(match.scrutinee(), facts);
    List<Conditions.Fact> inside = facts;
    for (Term.Arm arm : match.arms()) {
      Term equal = equality(match.scrutinee(), arm);
      if (equal == null) {
        return; // nothing is claimed about what other patterns tell
      }
      walk(arm.body(), with(inside, equal, true));
      inside = with(inside, equal, false);
    }
  }

  private static @Nullable Term equality(Term scrutinee, Term.Arm arm) {
    if (arm.patterns().size() != 1) {
      return null;
    }
    Term.Pattern pattern = arm.patterns().get(0);
    if (pattern instanceof Term.Pattern.Exactly exactly) {
      Term constant = new Term.Constant(exactly.span(), exactly.value());
      return new Term.Operation(
          exactly.span(), Operator.EQUAL, exactly.span(), List.of(scrutinee, constant));
    }
    return pattern instanceof Term.Pattern.Anything
        ? new Term.Constant(pattern.span(), Boolean.TRUE)
        : null;
  }

  private static List<Conditions.Fact> with(
      List<Conditions.Fact> facts, Term condition, boolean holds) {
    List<Conditions.Fact> more = new ArrayList<>(facts);
    more.add(new Conditions.Fact(condition, holds));
    return more;
  }

  private void read(Term term, List<Conditions.Fact> facts) {
    Conditions.Variable variable = conditions.variable(term);
    if (variable == null || variable.symbol().kind() != Symbol.Kind.MOVE) {
      return;
    }
    List<GameMember.Move> lines = moves.getOrDefault(variable.symbol(), List.of());
    if (lines.size() != 1) {
      return;
    }
    GameMember.Move move = lines.get(0);
    Body when = move.when();
    if (when == null || !Boolean.FALSE.equals(conditions.imply(facts, when.term()))) {
      return;
    }
    String name = term.span().text();
    reporter.report(
        Diagnostic.error(
                Code.T112, term.span(), "`" + name + "` is read where it may not have been made")
            .also(when.term().span(), "it is made only when this holds")
            .hint("ask first: `if " + when.term().span().text() + " then ... else ...`"));
  }
}
