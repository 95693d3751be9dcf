package org.stratagem.elaborate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratagem.bargain.coalition.CoalitionalGame;
import org.stratagem.bargain.coalition.WorthTable;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.Interpreter;
import org.stratagem.eval.Pieces;
import org.stratagem.eval.Plan;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.IndexedValues;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;
import org.stratagem.value.ValueSet;

/** Evaluates what the coalitions of a declared coalitional game are worth. */
final class CoalitionWorths {
  private final Interpreter interpreter;
  private final Definition.Coalition definition;
  private final List<Player> players;
  private final CoalitionScope scope;
  private final WorthTable table;
  private final CoalitionalGame game;
  private final IndexedValues sets;
  private final Set<Thread> evaluating;
  private volatile boolean doubles;
  private boolean leavesOutEveryone;

  /** Coalitions that one thread evaluates at a time. */
  private static final int PIECE = 1 << 10;

  /**
   * @param evaluating where the threads are noted that evaluate worths, while they do
   * @param at where the worths are asked for; too many are refused there (L401)
   */
  CoalitionWorths(
      Interpreter interpreter,
      Definition.Coalition definition,
      List<Player> players,
      CoalitionScope scope,
      Set<Thread> evaluating,
      Span at) {
    this.interpreter = interpreter;
    this.definition = definition;
    this.players = players;
    this.scope = scope;
    this.evaluating = evaluating;
    if (players.size() > CoalitionalGame.MOST_PLAYERS) {
      throw tooMany(at);
    }
    this.sets = new IndexedValues(players);
    this.table = new WorthTable(players.size());
    Body worth = definition.worth();
    if (worth != null) {
      evaluate(worth);
    } else {
      Map<Integer, Span> listed = new LinkedHashMap<>();
      definition.table().forEach(row -> list(row, listed));
      leavesOutEveryone = !listed.containsKey((1 << players.size()) - 1);
    }
    this.game = table.game();
  }

  CoalitionalGame game() {
    return game;
  }

  boolean hasDoubles() {
    return doubles;
  }

  boolean leavesOutEveryone() {
    return leavesOutEveryone;
  }

  private StratagemException tooMany(Span at) {
    return new StratagemException(
        Diagnostic.error(
                Code.L401,
                at,
                "`"
                    + definition.symbol()
                    + "` has "
                    + players.size()
                    + " players, which makes "
                    + java.math.BigInteger.TWO.pow(players.size())
                    + " coalitions; the limit is "
                    + CoalitionalGame.MOST_PLAYERS
                    + " players")
            .hint("let players who always act together be one player"));
  }

  private void evaluate(Body worth) {
    Plan plan = interpreter.plan(worth);
    Span place = worth.term().span();
    int coalitions = 1 << players.size();
    new Pieces(interpreter, number -> evaluate(plan, place, number * PIECE))
        .run((coalitions - 1) / PIECE + 1);
  }

  /** A piece of the table; the empty set is not asked for. */
  private void evaluate(Plan plan, Span place, int start) {
    boolean noted = evaluating.add(Thread.currentThread());
    try {
      int first = Math.max(start, 1);
      int end = Math.min(start + PIECE, 1 << players.size());
      Rational[] worths = new Rational[Math.max(end - first, 0)];
      for (int coalition = first; coalition < end; coalition++) {
        interpreter.tick();
        worths[coalition - first] = exact(coalition, plan.run(scope, members(coalition)), place);
      }
      table.putAll(first, worths);
    } finally {
      if (noted) {
        evaluating.remove(Thread.currentThread());
      }
    }
  }

  private ValueSet members(int coalition) {
    return sets.subset(coalition);
  }

  private void list(Definition.WorthRow row, Map<Integer, Span> listed) {
    int coalition = 0;
    for (Body member : row.members()) {
      Span place = member.term().span();
      Object value = interpreter.evaluate(member, scope);
      int player = value instanceof Player who ? players.indexOf(who) : -1;
      if (player < 0) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.N101,
                    place,
                    "`" + definition.symbol() + "` has no player " + Printer.brief(value))
                .hint("its players are " + names()));
      }
      if ((coalition & 1 << player) != 0) {
        throw new StratagemException(
            Diagnostic.error(Code.N102, place, "`" + value + "` is named twice in one coalition"));
      }
      coalition |= 1 << player;
    }
    Span first = listed.putIfAbsent(coalition, row.span());
    if (first != null) {
      throw new StratagemException(
          Diagnostic.error(Code.N102, row.span(), "this coalition has two worths")
              .also(first, "the other one"));
    }
    Object worth = interpreter.evaluate(row.worth(), scope);
    table.put(coalition, exact(coalition, worth, row.worth().term().span()));
  }

  private String names() {
    return String.join(", ", players.stream().limit(12).map(Player::toString).toList())
        + (players.size() > 12 ? ", ..." : "");
  }

  private Rational exact(int coalition, Object worth, Span place) {
    if (!(worth instanceof Real number)) {
      throw new StratagemException(
          Diagnostic.error(
              Code.E310,
              place,
              "the worth of "
                  + Printer.brief(members(coalition))
                  + " has to be a number, and it is "
                  + Printer.brief(worth)));
    }
    if (!number.isExact()) {
      doubles = true;
    }
    return number.toRational();
  }
}
