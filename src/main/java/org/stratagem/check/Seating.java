package org.stratagem.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.type.Stage;
import org.stratagem.value.Label;

/**
 * Whether a value may stand where a strategy of some stage is wanted, and what strategy a value is
 * in a seat.
 */
final class Seating {
  private final Session session;
  private final Misfit misfit;

  Seating(Session session) {
    this.session = session;
    this.misfit = new Misfit(session);
  }

  /** T101, and false, unless the value lifts to the stage; functions are called to find out. */
  boolean expect(Type got, Stage want, Arena arena, Span at) {
    Type wrong = misfit.of(got, want, arena, at);
    if (wrong == null) {
      return true;
    }
    String wanted = arena.possessive(want);
    Diagnostic diagnostic =
        Diagnostic.error(Code.T101, at, "got " + Describe.type(wrong) + ", wanted " + wanted)
            .labelled("this is " + Describe.type(wrong));
    session.reporter.report(explained(diagnostic, wrong, want, arena, at));
    return false;
  }

  private Diagnostic explained(
      Diagnostic diagnostic, Type wrong, Stage want, Arena arena, Span at) {
    String owner = arena.player(want.owner());
    if (wrong instanceof Type.Placed placed && placed.player() != want.owner()) {
      return diagnostic.hint(otherShoes(at));
    } else if (wrong instanceof Type.Values values && isAction(want) && !arena.isOpaque()) {
      Type actions = session.plans.plan(arena, want.owner(), false);
      Diagnostic noted = diagnostic;
      if (actions instanceof Type.Values known) {
        noted = noted.note(owner + " chooses from " + Describe.list(known.elements()));
      } else if (arena.movesOf(want.owner()).size() == 1
          && arena.movesOf(want.owner()).get(0).domain() instanceof GameShape.Continuous domain) {
        noted = noted.note(owner + " chooses from " + domain.space());
      }
      if (values.single() instanceof Label) {
        return Operators.meant(values, actions)
            .map(name -> diagnostic.hint("did you mean `" + name + "`?"))
            .orElse(noted);
      }
      return noted;
    } else if (wrong instanceof Type.Chances && want instanceof Stage.Action) {
      return diagnostic.hint(
          "give the strategy a tier that randomises, such as `Mixed`, or choose one action");
    }
    return diagnostic;
  }

  /** A strategy's name means it in my shoes, with {@code Foe.} in the foe's. */
  private static String otherShoes(Span at) {
    String text = at.text();
    if (text.startsWith("Foe.")) {
      return "`" + text + "` is the foe's; in my shoes it is `" + text.substring(4) + "`";
    } else if (!text.isEmpty() && Character.isUpperCase(text.charAt(0))) {
      return "`" + text + "` is mine; in the foe's shoes it is `Foe." + text + "`";
    }
    return "`Name` is a strategy in my shoes, `Foe.Name` in the foe's";
  }

  private static boolean isAction(Stage stage) {
    return stage instanceof Stage.Action
        || stage instanceof Stage.Behaviour
        || (stage instanceof Stage.Dist dist && isAction(dist.of()));
  }

  /** T101 unless the value is a function of what the mover sees that may be played. */
  void expectMove(Type got, GameShape.MoveShape move, boolean randomises, Arena arena, Span at) {
    Type wrong = misfit.ofMove(got, move, randomises, at);
    if (wrong != null) {
      reportChoice(wrong, move, arena, at);
    }
  }

  /** T101 unless the value may be chosen by the move. */
  void expectChoice(Type got, GameShape.MoveShape move, boolean randomises, Arena arena, Span at) {
    Type wrong = misfit.ofChoice(got, move.domain(), randomises);
    if (wrong != null) {
      reportChoice(wrong, move, arena, at);
    }
  }

  private void reportChoice(Type wrong, GameShape.MoveShape move, Arena arena, Span at) {
    String name = move.name() == null ? "" : " at `" + move.name() + "`";
    Diagnostic diagnostic =
        Diagnostic.error(
                Code.T101,
                at,
                "got "
                    + Describe.type(wrong)
                    + ", wanted "
                    + arena.player(move.player())
                    + "'s choice"
                    + name)
            .labelled("this is " + Describe.type(wrong));
    boolean isFunction = wrong instanceof Type.Function;
    if (isFunction && !move.sees()) {
      session.reporter.report(diagnostic.note("this move sees nothing, so that it is no function"));
      return;
    } else if (!isFunction && move.sees() && !(wrong instanceof Type.Chances)) {
      diagnostic =
          diagnostic.note("this move is a function of what its mover sees: write `x => ...`");
    }
    Type domain = session.plans.domain(move.domain());
    if (domain instanceof Type.Values known) {
      diagnostic = diagnostic.note("it is one of " + Describe.list(known.elements()));
    }
    Diagnostic plain = diagnostic;
    session.reporter.report(
        Operators.meant(session.data(wrong), domain)
            .map(near -> plain.hint("did you mean `" + near + "`?"))
            .orElse(plain));
  }

  /** Whether it fits, without reports. */
  boolean fits(Type got, Stage want, Arena arena, Span at) {
    Reporter.Apart<Boolean> tried =
        session.reporter.apart(() -> misfit.of(got, want, arena, at) == null);
    return tried.result() && !tried.refused();
  }

  /** The common type of two branches: strategies join by lifting. Null where they have none. */
  @Nullable Type join(Type a, Type b) {
    if (a instanceof Type.Placed || b instanceof Type.Placed) {
      if (a.equals(b) || b instanceof Type.Never) {
        return a;
      } else if (a instanceof Type.Never) {
        return b;
      } else if (a instanceof Type.Unknown || b instanceof Type.Unknown) {
        return Type.UNKNOWN;
      }
      return joinPlaced(a, b);
    }
    return Types.join(a, b);
  }

  private @Nullable Type joinPlaced(Type a, Type b) {
    if (a instanceof Type.Placed x && b instanceof Type.Placed y && x.arena() == y.arena()) {
      Stage joined = x.player() == y.player() ? x.arena().lift().join(x.stage(), y.stage()) : null;
      if (joined != null) {
        return new Type.Placed(joined, x.arena());
      } else if (x.arena().isOpaque()) {
        return Type.UNKNOWN;
      }
    }
    Type.Placed placed = a instanceof Type.Placed x ? x : (Type.Placed) b;
    Type other = placed == a ? b : a;
    if (Types.isBehaving(other)) {
      return Types.alternatives(a, b);
    } else if (placed.arena().isOpaque()) {
      return Type.UNKNOWN;
    } else if (fits(other, placed.stage(), placed.arena(), noPlace(placed.arena()))) {
      return placed;
    }
    Type x = session.data(a);
    Type y = session.data(b);
    if (x instanceof Type.Placed || y instanceof Type.Placed) {
      return null;
    }
    return x.equals(a) && y.equals(b) ? Types.join(x, y) : join(x, y);
  }

  private static Span noPlace(Arena arena) {
    var game = arena.game();
    if (game == null) {
      throw new IllegalStateException("an opaque game has no place");
    }
    return game.span();
  }

  /**
   * The strategy that a value is in a player's seat.
   *
   * @param plans whether functions are taken for plans: of what the player sees
   * @return a placed strategy, or unknown where it is refused or nothing is known of it
   */
  Type seat(Type type, Arena arena, int player, Span at, boolean plans) {
    if (type instanceof Type.Placed placed) {
      return seatPlaced(placed, arena, player, at);
    } else if (type instanceof Type.Unplaced strategy) {
      return session.strategies.place(strategy.strategy(), strategy.index(), arena, player, at);
    } else if (type instanceof Type.Ascribed ascribed) {
      Stage stage = session.strategies.unfold(ascribed.tier(), arena, player, 0, at);
      if (stage == null) {
        return Type.UNKNOWN;
      }
      return expect(ascribed.value(), stage, arena, at)
          ? new Type.Placed(stage, arena)
          : Type.UNKNOWN;
    } else if (type instanceof Type.Mixture mixture) {
      return mixed(seat(mixture.of(), arena, player, at, plans), arena);
    } else if (type instanceof Type.Chances chances && !isData(chances.of())) {
      return mixed(seat(chances.of(), arena, player, at, plans), arena);
    } else if (type instanceof Type.Alternatives several) {
      return seatSeveral(several, arena, player, at, plans);
    } else if (type instanceof Type.Automaton automaton) {
      Stage policy = new Stage.Policy(player);
      return expect(automaton, policy, arena, at) ? new Type.Placed(policy, arena) : Type.UNKNOWN;
    } else if (type instanceof Type.Function && !plans) {
      session.reporter.report(
          Diagnostic.error(Code.T108, at, "nothing says what kind of strategy this function is")
              .note(
                  "a lambda takes its type from where it stands; where nothing expects one it is"
                      + " refused")
              .hint("declare a strategy, or give it its tier: `let p: Policy = ...`"));
      return Type.UNKNOWN;
    } else if (Types.isUnknown(type) || type instanceof Type.Program) {
      return Type.UNKNOWN;
    }
    return plan(type, arena, player, at);
  }

  private static boolean isData(Type type) {
    return !Types.isBehaving(type) && !(type instanceof Type.Placed);
  }

  private Type mixed(Type seated, Arena arena) {
    if (seated instanceof Type.Placed placed && !(placed.stage() instanceof Stage.Dist)) {
      return new Type.Placed(new Stage.Dist(placed.stage()), arena);
    }
    return seated;
  }

  private Type seatPlaced(Type.Placed placed, Arena arena, int player, Span at) {
    if (placed.player() == player && placed.arena() == arena) {
      return placed;
    } else if (placed.arena().isOpaque() || arena.isOpaque()) {
      return Type.UNKNOWN;
    }
    Type data = session.data(placed);
    if (data instanceof Type.Values || data instanceof Type.Number) {
      return plan(data, arena, player, at);
    }
    session.reporter.report(
        Diagnostic.error(
                Code.T101,
                at,
                "this is "
                    + Describe.type(placed)
                    + ", and a strategy of "
                    + arena.player(player)
                    + " is wanted here")
            .hint(otherShoes(at)));
    return Type.UNKNOWN;
  }

  private Type seatSeveral(
      Type.Alternatives several, Arena arena, int player, Span at, boolean plans) {
    Type joined = Type.NEVER;
    for (Type choice : several.choices()) {
      Type seated = seat(choice, arena, player, at, plans);
      Type next = join(joined, seated);
      if (next == null) {
        session.wrong(seated, Describe.type(joined) + " too", at, "each of these strategies");
        return Type.UNKNOWN;
      }
      joined = next;
    }
    return joined;
  }

  /** An action, a distribution over actions or a behaviour, given as data. */
  private Type plan(Type type, Arena arena, int player, Span at) {
    Stage action = new Stage.Action(player);
    Stage mixed = new Stage.Dist(action);
    Stage behaviour = new Stage.Behaviour(player);
    for (Stage candidate : List.of(action, mixed, behaviour)) {
      if (fits(type, candidate, arena, at)) {
        return new Type.Placed(candidate, arena);
      }
    }
    boolean randomises = type instanceof Type.Chances;
    boolean several = arena.movesOf(player).size() > 1 || type instanceof Type.Function;
    expect(type, several ? behaviour : randomises ? mixed : action, arena, at);
    return Type.UNKNOWN;
  }

  /** What a reader of these stages is given: one strategy, a profile, or a tuple. */
  static Type given(List<Stage> domain, Arena arena) {
    List<Type> parts = new ArrayList<>();
    List<String> owners = new ArrayList<>();
    for (Stage stage : domain) {
      parts.add(new Type.Placed(stage, arena));
      owners.add(arena.player(stage.owner()));
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return owners.stream().distinct().count() == owners.size()
        ? new Type.PerPlayer(owners, parts)
        : new Type.Product(parts);
  }

  /**
   * The moves of a plan against the parts of a value: by name or by position; null where they do
   * not match.
   */
  static @Nullable List<Type> partsFor(Type type, List<GameShape.MoveShape> moves) {
    if (type instanceof Type.Fields named) {
      Map<String, Type> fields = named.fields();
      List<Type> parts = new ArrayList<>();
      for (GameShape.MoveShape move : moves) {
        Type part = move.name() == null ? null : fields.get(move.name());
        if (part == null) {
          return null;
        }
        parts.add(part);
      }
      return parts.size() == fields.size() ? parts : null;
    }
    List<Type> parts = Types.parts(type);
    return parts != null && parts.size() == moves.size() ? parts : null;
  }
}
