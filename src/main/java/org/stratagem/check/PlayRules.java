package org.stratagem.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.function.GroundingMethod;
import org.stratagem.function.TypingRule;
import org.stratagem.source.Span;
import org.stratagem.type.LeadingOrders;
import org.stratagem.type.Stage;

/** The typing rules of library functions that seat strategies at a game. */
final class PlayRules {
  /** Choices of rungs that are judged: as many as numbers of so many bits. */
  private static final int MOST_CHOICES = 14;

  private final Session session;
  private final MetagameRule metagames;

  PlayRules(Session session) {
    this.session = session;
    this.metagames = new MetagameRule(session);
  }

  /** The result's type, or null for a rule of data. */
  @Nullable Type type(LibraryCalls.Bound call) {
    TypingRule rule = DataRules.rule(call);
    return switch (rule) {
      case PLAY,
          REGRET,
          OUTCOMES,
          OUTCOME,
          FIXPOINT,
          FIXPOINTS,
          ORBITS,
          ITERATE,
          UNWINDINGS,
          PLAYERS,
          TOURNAMENT,
          RACE,
          METAGAME -> {
        Arena arena = arena(call.first());
        yield arena == null ? withoutGame(call, rule) : atGame(call, rule, arena);
      }
      case MACHINE -> machine(call);
      case ANY -> grounded(call);
      default -> null;
    };
  }

  /** A function of its own kind; its strategies are checked where it carries out a grounding. */
  private @Nullable Type grounded(LibraryCalls.Bound call) {
    Arena arena = arena(call.first());
    return arena == null || session.library.grounding(call.function().name()) == null
        ? null
        : peers(call, arena, Type.UNKNOWN);
  }

  private static @Nullable Arena arena(Type game) {
    return game instanceof Type.Game played && !played.arena().isOpaque() ? played.arena() : null;
  }

  private Type withoutGame(LibraryCalls.Bound call, TypingRule rule) {
    call.arguments().values().forEach(all -> all.forEach(g -> session.calls.exercise(g.type())));
    return rule == TypingRule.PLAYERS ? new Type.Listing(Type.ANY_PLAYER) : Type.UNKNOWN;
  }

  private Type atGame(LibraryCalls.Bound call, TypingRule rule, Arena arena) {
    return switch (rule) {
      case PLAY -> play(call, arena);
      case REGRET -> regret(call, arena);
      case OUTCOME -> peers(call, arena, outcome(arena));
      case FIXPOINT -> fixpoint(call, arena);
      case OUTCOMES -> peers(call, arena, new Type.Listing(outcome(arena)));
      case FIXPOINTS -> fixpoints(call, arena);
      case ORBITS -> peers(call, arena, orbits(arena));
      case ITERATE -> iterate(call, arena);
      case UNWINDINGS -> unwindings(call, arena);
      case PLAYERS -> new Type.Listing(Types.ofValues(arena.playerValues()));
      case RACE -> race(call, arena);
      case METAGAME -> metagames.type(call, arena, outcome(arena));
      case TOURNAMENT -> tournament();
      default -> Type.UNKNOWN;
    };
  }

  private Type play(LibraryCalls.Bound call, Arena arena) {
    List<Calls.Given> given = strategies(call, arena);
    if (given == null || given.stream().anyMatch(g -> g.type() instanceof Type.Program)) {
      return outcome(arena);
    }
    Grounds.Profile profile = seat(given, arena, false);
    session.grounds.judge(profile, call.at(), call.named("rounds") != null, null);
    return outcome(arena);
  }

  private Type regret(LibraryCalls.Bound call, Arena arena) {
    List<Calls.Given> given = strategies(call, arena);
    if (given != null && given.stream().noneMatch(g -> g.type() instanceof Type.Program)) {
      Grounds.Profile profile = seat(given, arena, true);
      session.grounds.judge(profile, call.at(), call.named("rounds") != null, null);
    }
    return regrets(arena);
  }

  /** The regrets of a profile, with what proves them. */
  private static Type regrets(Arena arena) {
    Map<String, Type> fields = new LinkedHashMap<>();
    fields.put(
        "deviations", arena.paid(player -> new Type.Placed(new Stage.Action(player), arena)));
    fields.put("payoffs", arena.paid(player -> Type.NUMBER));
    fields.put("anywhere", arena.paid(player -> Type.NUMBER));
    fields.put("compared", Type.TEXT);
    return new Type.Outcome(arena.paid(player -> Type.NUMBER), fields);
  }

  private Grounds.Profile seat(List<Calls.Given> given, Arena arena, boolean plans) {
    Grounds.Profile profile = new Grounds.Profile(arena);
    for (int i = 0; i < given.size(); i++) {
      Calls.Given each = given.get(i);
      profile.seat(i, each, session.seating.seat(each.type(), arena, i, each.at(), plans));
    }
    return profile;
  }

  /** One strategy for each player; null where the number is wrong, which is reported. */
  private @Nullable List<Calls.Given> strategies(LibraryCalls.Bound call, Arena arena) {
    int players = arena.players().size();
    Calls.Given everyone = call.named("everyone");
    List<Calls.Given> given = new ArrayList<>(call.positional());
    given.remove(0);
    if (everyone != null) {
      if (!given.isEmpty()) {
        session.reporter.error(
            Code.T107,
            given.get(0).at(),
            "`everyone:` seats all players, so that no other strategies are given");
        return null;
      }
      return java.util.Collections.nCopies(players, everyone);
    } else if (given.size() == 1 && players > 1) {
      List<Type> parts = Types.parts(given.get(0).type());
      if (parts != null && parts.size() == players) {
        Span at = given.get(0).at();
        return parts.stream().map(part -> new Calls.Given(part, at)).toList();
      } else if (Types.isUnknown(given.get(0).type())
          || given.get(0).type() instanceof Type.Listing) {
        return null;
      }
    }
    if (given.size() != players) {
      String one = players == 1 ? " strategy" : " strategies";
      session.reporter.report(
          Diagnostic.error(
                  Code.T107,
                  call.at(),
                  arena.name() + " takes " + players + one + ", not " + given.size())
              .note("its players are " + Describe.enumerate(arena.players()))
              .hint("`everyone: s` seats one strategy for all"));
      return null;
    }
    return given;
  }

  /** What a play gives. */
  Type outcome(Arena arena) {
    Type actions = arena.each(player -> new Type.Placed(new Stage.Action(player), arena));
    Map<String, Type> fields = new LinkedHashMap<>();
    fields.put("joint", new Type.Chances(actions));
    fields.put("actions", actions);
    fields.put("history", new Type.Listing(new Type.Round(arena, -1)));
    fields.put("payoffs", arena.paid(player -> Type.NUMBER));
    fields.put("trace", Type.UNKNOWN);
    List.of("path", "after", "states").forEach(field -> fields.put(field, Type.UNKNOWN));
    return new Type.Outcome(null, fields);
  }

  private Type fixpoint(LibraryCalls.Bound call, Arena arena) {
    Type state = state(call, arena, "fixpoint");
    Map<String, Type> fields = new LinkedHashMap<>();
    fields.put("strategies", state);
    fields.putAll(((Type.Outcome) outcome(arena)).fields());
    fields.remove("history");
    fields.remove("trace");
    fields.put("residual", Type.NUMBER);
    fields.put("found", Type.TRUTH);
    fields.put("method", Type.TEXT);
    fields.put("cycle", new Type.Listing(state));
    return new Type.Outcome(null, fields);
  }

  /** A mixed profile says more, and less, than an outcome. */
  private Type fixpoints(LibraryCalls.Bound call, Arena arena) {
    if (call.named("replies") == null) {
      return peers(call, arena, new Type.Listing(outcome(arena)));
    }
    Map<String, Type> fields = new LinkedHashMap<>(((Type.Outcome) outcome(arena)).fields());
    fields.remove("history");
    fields.put(
        "strategies",
        arena.each(player -> new Type.Placed(new Stage.Dist(new Stage.Action(player)), arena)));
    fields.put(
        "replies",
        arena.each(player -> new Type.Collected(new Type.Placed(new Stage.Action(player), arena))));
    fields.put("complete", Type.TRUTH);
    return peers(call, arena, new Type.Listing(new Type.Outcome(null, fields)));
  }

  private static Type orbits(Arena arena) {
    Type state = arena.each(player -> new Type.Placed(new Stage.Action(player), arena));
    Map<String, Type> cycle = new LinkedHashMap<>();
    cycle.put("states", new Type.Listing(state));
    cycle.put("length", Type.NUMBER);
    cycle.put("basin", Type.NUMBER);
    cycle.put("longest", Type.NUMBER);
    Map<String, Type> fields = new LinkedHashMap<>();
    fields.put("profiles", Type.NUMBER);
    fields.put("fixpoints", new Type.Listing(state));
    fields.put("cycles", new Type.Listing(new Type.Outcome(null, cycle)));
    fields.put("lengths", Type.TABLE);
    fields.put("ways", Type.TABLE);
    return new Type.Outcome(null, fields);
  }

  /** Strategies that meet in the way that the function carries out. */
  private Type peers(LibraryCalls.Bound call, Arena arena, Type result) {
    List<Calls.Given> given = strategies(call, arena);
    if (given != null) {
      answers(given, arena, call.function().name());
    }
    return result;
  }

  /**
   * What each of some peers answers with, once it has read the others once. Null where that is not
   * known, or where the function's grounding refuses the strategies, which is reported.
   */
  private @Nullable List<Stage> answers(List<Calls.Given> given, Arena arena, String function) {
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Calls.Given each = given.get(i);
      if (session.seating.seat(each.type(), arena, i, each.at(), false)
          instanceof Type.Placed placed) {
        stages.add(placed.stage());
      }
    }
    if (stages.size() < given.size()) {
      return null;
    }
    GroundingMethod method = session.library.grounding(function);
    GroundingMethod.Refusal refusal =
        method == null ? null : method.refusal(session.grounds.meeting(stages, given, arena));
    if (refusal != null) {
      Span at = given.get(Math.max(0, refusal.player())).at();
      Diagnostic diagnostic = Diagnostic.error(refusal.code(), at, refusal.message());
      for (String hint : refusal.hints()) {
        diagnostic = diagnostic.hint(hint);
      }
      session.reporter.report(diagnostic);
      return null;
    }
    return stages.stream()
        .map(stage -> stage instanceof Stage.Read read ? read.result() : stage)
        .toList();
  }

  private Type iterate(LibraryCalls.Bound call, Arena arena) {
    Type state = state(call, arena, "iterate");
    Map<String, Type> fields = new LinkedHashMap<>();
    fields.put("states", new Type.Listing(state));
    fields.put("last", state);
    fields.put("converged", Type.TRUTH);
    fields.put("cycle", new Type.Listing(state));
    return new Type.Outcome(null, fields);
  }

  /** What the peers answer with, player by player. */
  private Type state(LibraryCalls.Bound call, Arena arena, String function) {
    List<Calls.Given> given = strategies(call, arena);
    List<Stage> answers = given == null ? null : answers(given, arena, function);
    return answers == null
        ? Type.UNKNOWN
        : arena.each(player -> new Type.Placed(answers.get(player), arena));
  }

  private static Type tournament() {
    Map<String, Type> fields = new LinkedHashMap<>();
    fields.put("table", Type.TABLE);
    fields.put("totals", Type.UNKNOWN);
    fields.put("winner", Type.UNKNOWN);
    return new Type.Outcome(null, fields);
  }

  /** Ladders, one for each player: every strategy has to be part of an order that grounds. */
  private Type unwindings(LibraryCalls.Bound call, Arena arena) {
    List<Calls.Given> ladders = strategies(call, arena);
    Type result = leading(arena);
    if (ladders == null) {
      return result;
    }
    List<List<Stage>> stages = new ArrayList<>();
    List<List<Calls.Given>> rungs = new ArrayList<>();
    for (int player = 0; player < ladders.size(); player++) {
      Calls.Given ladder = ladders.get(player);
      List<Type> parts = Types.parts(ladder.type());
      if (parts == null || parts.isEmpty()) {
        if (!Types.isUnknown(ladder.type()) && !(ladder.type() instanceof Type.Listing)) {
          session.reporter.report(
              Diagnostic.error(
                      Code.T101,
                      ladder.at(),
                      "a ladder is a tuple of strategies, not " + Describe.type(ladder.type()))
                  .hint("write (s2, s1), the higher tier first"));
        }
        return result;
      }
      List<Stage> mine = new ArrayList<>();
      List<Calls.Given> given = new ArrayList<>();
      for (Type part : parts) {
        if (session.seating.seat(part, arena, player, ladder.at(), false)
            instanceof Type.Placed placed) {
          mine.add(placed.stage());
          given.add(new Calls.Given(part, ladder.at()));
        }
      }
      if (mine.size() < parts.size()) {
        return result;
      }
      stages.add(mine);
      rungs.add(given);
    }
    if (LeadingOrders.count(stages).bitLength() <= MOST_CHOICES) {
      unused(LeadingOrders.of(stages, arena.lift()).unused(), rungs, arena, call);
    }
    return result;
  }

  /** A rung that is part of no order: says what it waits for. */
  private void unused(
      @Nullable List<Integer> unused,
      List<List<Calls.Given>> rungs,
      Arena arena,
      LibraryCalls.Bound call) {
    if (unused == null) {
      return;
    }
    List<Calls.Given> chosen = new ArrayList<>();
    for (int player = 0; player < unused.size(); player++) {
      chosen.add(rungs.get(player).get(unused.get(player)));
    }
    session.grounds.judge(
        seat(chosen, arena, false), call.at(), call.named("rounds") != null, null);
  }

  /** An indexed strategy at every index in every seat; what it comes to cell by cell. */
  private Type race(LibraryCalls.Bound call, Arena arena) {
    Calls.Given strategy = call.named("strategy");
    Calls.Given indices = call.named("indices");
    Type index = indices == null ? null : Types.element(session.data(indices.type()));
    if (arena.players().size() != 2) {
      session.reporter.report(
          Diagnostic.error(
                  Code.T107,
                  call.at(),
                  "`race` takes a game of two players, and "
                      + arena.name()
                      + " has "
                      + arena.players().size())
              .hint("unwindings(" + arena.name() + ", ...) finds the orders of several players"));
      return Type.UNKNOWN;
    }
    if (strategy != null
        && strategy.type() instanceof Type.Unplaced unplaced
        && unplaced.index() == null
        && session.module.definition(unplaced.strategy()) instanceof Definition.Strategy declared
        && !declared.indexed()) {
      String name = unplaced.strategy().name();
      session.reporter.report(
          Diagnostic.error(
                  Code.T110,
                  strategy.at(),
                  "`race` plays a strategy at every tier, and `" + name + "` has no index")
              .hint(
                  "declare it for all tiers at once: `strategy "
                      + name
                      + "[n](foe): Tier[n] = ...`"));
    } else if (strategy != null
        && strategy.type() instanceof Type.Unplaced unplaced
        && unplaced.index() == null
        && index instanceof Type.Values values) {
      for (Object each : values.elements()) {
        for (int player = 0; player < arena.players().size(); player++) {
          session.strategies.place(
              unplaced.strategy(), Type.of(each), arena, player, strategy.at());
        }
      }
    }
    Map<String, Type> cell = new LinkedHashMap<>(((Type.Outcome) outcome(arena)).fields());
    List.of("history", "trace").forEach(cell::remove);
    cell.put("tie", Type.TRUTH);
    cell.put("code", Type.TEXT);
    cell.put("orders", leading(arena));
    Map<String, Type> fields = new LinkedHashMap<>();
    fields.put("list", new Type.Listing(new Type.Listing(new Type.Outcome(null, cell))));
    fields.put("indices", new Type.Listing(Type.NUMBER));
    fields.put("players", new Type.Listing(Types.ofValues(arena.playerValues())));
    fields.put("reasons", Type.UNKNOWN);
    fields.put("examined", Type.TRUTH);
    return new Type.Outcome(null, fields);
  }

  /** What ladders come to. */
  private Type leading(Arena arena) {
    Map<String, Type> outcome = new LinkedHashMap<>(((Type.Outcome) outcome(arena)).fields());
    Type regret = regrets(arena);
    outcome.put("leaders", new Type.Listing(Types.ofValues(arena.playerValues())));
    outcome.put("regret", regret);
    Map<String, Type> crash = new LinkedHashMap<>(outcome);
    List.of("history", "trace", "leaders").forEach(crash::remove);
    Map<String, Type> fields = new LinkedHashMap<>();
    fields.put("list", new Type.Listing(new Type.Outcome(null, outcome)));
    fields.put("agree", Type.TRUTH);
    fields.put("crash", new Type.Outcome(null, crash));
    return new Type.Outcome(null, fields);
  }

  /** {@code machine(from: s, plays: s => a, next: (s, round) => s)}. */
  private Type machine(LibraryCalls.Bound call) {
    Calls.Given from = call.named("from");
    Calls.Given plays = call.named("plays");
    Calls.Given next = call.named("next");
    Type state = from == null ? Type.UNKNOWN : Types.widen(from.type());
    if (next != null) {
      Type round = new Type.Round(session.opaqueArena(1), -1);
      List<Calls.Given> given =
          List.of(new Calls.Given(state, next.at()), new Calls.Given(round, next.at()));
      Type after = session.calls.apply(next.type(), given, next.at(), next.at());
      Type joined = Types.join(state, after);
      state = joined == null ? Type.UNKNOWN : joined;
    }
    Type action =
        plays == null
            ? Type.UNKNOWN
            : session.calls.apply(
                plays.type(), List.of(new Calls.Given(state, plays.at())), plays.at(), plays.at());
    return new Type.Automaton(Types.isUnknown(state) ? Type.UNKNOWN : action);
  }
}
