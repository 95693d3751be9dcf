package org.stratagem.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.function.TypingRule;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;

/** The typing rules of library functions that seat strategies at a game. */
final class PlayRules {
  private final Session session;

  PlayRules(Session session) {
    this.session = session;
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
          RACE -> {
        Arena arena = arena(call.first());
        yield arena == null ? withoutGame(call, rule) : atGame(call, rule, arena);
      }
      case MACHINE -> machine(call);
      default -> null;
    };
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
      case RACE -> Type.TABLE;
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
    Map<String, Type> fields = new LinkedHashMap<>();
    fields.put(
        "deviations", arena.paid(player -> new Type.Placed(new Stage.Action(player), arena)));
    fields.put("payoffs", arena.paid(player -> Type.NUMBER));
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

  /** Reactions that meet as peers. */
  private Type peers(LibraryCalls.Bound call, Arena arena, Type result) {
    List<Calls.Given> given = strategies(call, arena);
    if (given != null) {
      answers(given, arena, call.function().name());
    }
    return result;
  }

  /**
   * What each of some peers answers with, once it has read the others once; each has to read what
   * the others answer. Null where that is not known.
   */
  private @Nullable List<Stage> answers(List<Calls.Given> given, Arena arena, String function) {
    List<Stage> stages = new ArrayList<>();
    List<Stage> answers = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Calls.Given each = given.get(i);
      if (session.seating.seat(each.type(), arena, i, each.at(), false)
          instanceof Type.Placed placed) {
        stages.add(placed.stage());
        answers.add(placed.stage() instanceof Stage.Read read ? read.result() : placed.stage());
      }
    }
    if (stages.size() < given.size()) {
      return null;
    }
    for (int i = 0; i < stages.size(); i++) {
      if (!(stages.get(i) instanceof Stage.Read read)) {
        continue;
      }
      for (Stage part : read.domain()) {
        Stage answer = answers.get(part.owner());
        if (!arena.lift().lifts(answer, part)) {
          session.reporter.report(
              Diagnostic.error(
                      Code.T101,
                      given.get(i).at(),
                      "`"
                          + function
                          + "` lets the players answer one another, but "
                          + arena.possessive(stages.get(i))
                          + " reads "
                          + arena.possessive(part)
                          + ", and "
                          + arena.player(part.owner())
                          + " answers with "
                          + arena.printer().name(answer))
                  .hint("give all players reactions, which read actions and answer with actions"));
          return null;
        }
      }
    }
    return answers;
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

  /** Two ladders: each order of unwinding has to ground. */
  private Type unwindings(LibraryCalls.Bound call, Arena arena) {
    List<Calls.Given> ladders = new ArrayList<>(call.positional());
    ladders.remove(0);
    Type result = new Type.Listing(outcome(arena));
    if (ladders.size() != 2 || arena.players().size() != 2) {
      return result;
    }
    List<Type> first = Types.parts(ladders.get(0).type());
    List<Type> second = Types.parts(ladders.get(1).type());
    if (first == null || second == null) {
      for (Calls.Given ladder : ladders) {
        if (Types.parts(ladder.type()) == null && !Types.isUnknown(ladder.type())) {
          session.reporter.report(
              Diagnostic.error(
                      Code.T101,
                      ladder.at(),
                      "a ladder is a pair of strategies, not " + Describe.type(ladder.type()))
                  .hint("write (s2, s1), the higher tier first"));
        }
      }
      return result;
    } else if (first.size() == 2 && second.size() == 2) {
      order(first.get(0), second.get(1), ladders, arena, call);
      order(first.get(1), second.get(0), ladders, arena, call);
    }
    return result;
  }

  private void order(
      Type row, Type col, List<Calls.Given> ladders, Arena arena, LibraryCalls.Bound call) {
    List<Calls.Given> given =
        List.of(
            new Calls.Given(row, ladders.get(0).at()), new Calls.Given(col, ladders.get(1).at()));
    session.grounds.judge(seat(given, arena, false), call.at(), call.named("rounds") != null, null);
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
