package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.GameMember;
import org.stratagem.core.Subterms;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.value.Player;

/**
 * The order of a game's lines: what a mover sees, chooses from, or moves on condition of, has to be
 * chosen on a line above; who plays and how long depends on no move at all. Lets and functions are
 * looked through.
 */
final class GameOrder {
  /**
   * A move that is read, by whom it is made where that is written, and through which name, or
   * directly.
   */
  private record Use(Symbol move, @Nullable String mover, Span span, @Nullable Symbol through) {}

  private final Problems problems;
  private final IdentityHashMap<Symbol, List<Body>> definitions = new IdentityHashMap<>();
  private final Map<Symbol, Map<String, Integer>> lines = new LinkedHashMap<>();

  private GameOrder(Problems problems) {
    this.problems = problems;
  }

  static void check(List<GameMember> members, Problems problems) {
    GameOrder order = new GameOrder(problems);
    int line = 0;
    for (GameMember member : members) {
      order.note(member, line++);
    }
    line = 0;
    for (GameMember member : members) {
      order.check(member, line++);
    }
  }

  private void note(GameMember member, int line) {
    if (member instanceof GameMember.Let let) {
      definitions.put(let.symbol(), List.of(let.value()));
    } else if (member instanceof GameMember.Function function) {
      definitions.put(function.symbol(), List.of(function.body()));
    } else if (member instanceof GameMember.Chance chance) {
      definitions.put(chance.symbol(), List.of(chance.distribution()));
    } else if (member instanceof GameMember.Move move) {
      Map<String, Integer> movers =
          lines.computeIfAbsent(move.symbol(), symbol -> new LinkedHashMap<>());
      List<String> families = move.who().families().isEmpty() ? List.of("") : move.who().families();
      families.forEach(family -> movers.putIfAbsent(family, line));
    }
  }

  private void check(GameMember member, int line) {
    if (member instanceof GameMember.Move move) {
      List<Body> bodies = new ArrayList<>(move.sees());
      bodies.add(move.domain());
      if (move.when() != null) {
        bodies.add(move.when());
      }
      for (Body body : bodies) {
        for (Use use : uses(body)) {
          if (lineOf(use) >= line) {
            report(use, "it is chosen only further down");
            break;
          }
        }
      }
    } else if (member instanceof GameMember.Players players) {
      players.families().forEach(family -> settled(family.range()));
    } else if (member instanceof GameMember.State state) {
      settled(state.domain());
      settled(state.from());
    } else if (member instanceof GameMember.Rounds rounds) {
      settled(rounds.count());
    } else if (member instanceof GameMember.Discount discount) {
      settled(discount.value());
    }
  }

  private void settled(@Nullable Body body) {
    if (body != null) {
      for (Use use : uses(body)) {
        report(use, "this is settled before anybody moves");
        break;
      }
    }
  }

  /**
   * The first line on which the move may be made; a move of a computed player counts from its first
   * line.
   */
  private int lineOf(Use use) {
    Map<String, Integer> movers = lines.getOrDefault(use.move(), Map.of());
    Integer own = use.mover() == null ? null : movers.get(use.mover());
    if (own == null && use.mover() != null) {
      own = movers.get("");
    }
    return own != null ? own : movers.values().stream().min(Integer::compare).orElse(-1);
  }

  private void report(Use use, String reason) {
    String name = use.move().name().isEmpty() ? use.mover() : use.move().name();
    String what = name == null ? "a move" : "`" + name + "`";
    Diagnostic wrong =
        Diagnostic.error(Code.N110, use.span(), what + " is not known here: " + reason)
            .also(use.move().span(), "the move");
    if (use.through() != null) {
      wrong = wrong.also(use.through().span(), "`" + use.through() + "` depends on it");
    }
    problems.report(wrong.note("what is seen or waited for has to stand on a line above"));
  }

  private List<Use> uses(Body body) {
    List<Use> uses = new ArrayList<>();
    collect(body.term(), null, null, Collections.newSetFromMap(new IdentityHashMap<>()), uses);
    return uses;
  }

  private void collect(
      Term term, @Nullable Span place, @Nullable Symbol through, Set<Symbol> seen, List<Use> uses) {
    Symbol symbol = null;
    String mover = null;
    if (term instanceof Term.GameName name) {
      symbol = name.symbol();
    } else if (term instanceof Term.OfPlayer of) {
      symbol = of.symbol();
      mover = mover(of.player());
    }
    if (symbol != null) {
      Span at = place == null ? term.span() : place;
      if (symbol.kind() == Symbol.Kind.MOVE) {
        uses.add(new Use(symbol, mover, at, through));
      } else if (seen.add(symbol)) {
        Symbol via = through == null ? symbol : through;
        definitions
            .getOrDefault(symbol, List.of())
            .forEach(body -> collect(body.term(), at, via, seen, uses));
      }
    }
    for (Term part : Subterms.of(term)) {
      collect(part, place, through, seen, uses);
    }
  }

  private static @Nullable String mover(Term player) {
    if (player instanceof Term.Constant constant && constant.value() instanceof Player named) {
      return named.family();
    }
    return player instanceof Term.FamilyMember member ? member.family() : null;
  }
}
