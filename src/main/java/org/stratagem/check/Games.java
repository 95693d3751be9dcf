package org.stratagem.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.GameMember;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.value.Label;
import org.stratagem.value.Player;

/** What names mean inside a game: parameters, moves, chance, states, lets and functions. */
final class Games {
  private final Session session;
  private final GameChecks checks;
  private final Map<Symbol, Map<Symbol, GameMember>> members = new HashMap<>();
  private final Map<Symbol, Type> parameters = new HashMap<>();
  private final Map<Key, Reporter.Apart<Type>> found = new HashMap<>();
  private final Set<Key> inProgress = new HashSet<>();
  private final Set<Arena> checked = new HashSet<>();

  Games(Session session) {
    this.session = session;
    this.checks = new GameChecks(session);
  }

  /** A name in an arena; for one that is indexed by players, of these players. */
  private record Key(Symbol symbol, Arena arena, Type player) {}

  /** A function declared in a game. */
  record MemberFunction(Symbol symbol, Arena arena, GameMember.Function function)
      implements Type.Function {
    @Override
    public int arity() {
      return function.formals().size();
    }

    @Override
    public String name() {
      return "`" + symbol.name() + "`";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof MemberFunction that && symbol == that.symbol && arena == that.arena;
    }

    @Override
    public int hashCode() {
      return symbol.hashCode();
    }
  }

  GameChecks checks() {
    return checks;
  }

  /** Checks a game at an arena, once. */
  void check(Arena arena) {
    Definition.Game game = arena.game();
    if (game != null && checked.add(arena)) {
      checks.check(game, arena);
    }
  }

  /** The type of a parameter: its default's, whatever its value. */
  Type parameter(Definition.Game game, Symbol symbol) {
    declareParameters(game.parameters());
    return parameters.getOrDefault(symbol, Type.UNKNOWN);
  }

  /** Finds the types of parameters, in order. */
  void declareParameters(List<Definition.Parameter> declared) {
    for (Definition.Parameter parameter : declared) {
      if (!parameters.containsKey(parameter.symbol())) {
        Body body = parameter.defaultValue();
        Type type = session.terms.infer(body.term(), Scope.of(body, List.of(), Setting.TOP_LEVEL));
        parameters.put(parameter.symbol(), loose(type));
      }
    }
  }

  /** A parameter may be another label or number in another instance. */
  private static Type loose(Type type) {
    Type widened = Types.widen(type);
    return widened instanceof Type.Values values && values.all(Label.class)
        ? Type.ANY_LABEL
        : widened;
  }

  Type infer(Term term, Scope scope) {
    Arena arena = scope.setting() instanceof Setting.InGame inside ? inside.arena() : null;
    if (term instanceof Term.GameName name) {
      return name(name.symbol(), arena, name.span());
    } else if (term instanceof Term.OfPlayer of) {
      Type player = player(of.player(), scope);
      return arena == null ? Type.UNKNOWN : ofPlayer(of, player, arena);
    } else if (term instanceof Term.PlayerSet set) {
      return new Type.Collected(
          arena == null ? Type.ANY_PLAYER : Types.ofValues(players(set.family(), arena)));
    } else if (term instanceof Term.GamePayoff payoff) {
      player(payoff.player(), scope);
      return Type.NUMBER;
    }
    return Type.UNKNOWN;
  }

  private Type player(Term term, Scope scope) {
    Type player = session.terms.infer(term, scope);
    if (!Types.isUnknown(player) && !Types.isPlayer(session.data(player))) {
      session.wrong(player, "a player", term.span(), "what stands in these brackets");
      return Type.UNKNOWN;
    }
    return session.data(player);
  }

  /** All players, or those of a family. */
  static Set<Object> players(@Nullable String family, Arena arena) {
    Set<Object> players = new LinkedHashSet<>();
    for (Object value : arena.playerValues()) {
      if (family == null || (value instanceof Player p && p.family().equals(family))) {
        players.add(value);
      }
    }
    return players;
  }

  private Type name(Symbol symbol, @Nullable Arena arena, Span at) {
    if (symbol.kind() == Symbol.Kind.PARAMETER) {
      return parameters.getOrDefault(symbol, Type.UNKNOWN);
    } else if (arena == null) {
      return Type.UNKNOWN;
    }
    return switch (symbol.kind()) {
      case MOVE -> move(symbol.name(), Type.UNKNOWN, arena, at);
      case CHANCE, STATE, MEMBER_LET -> memoised(symbol, Type.UNKNOWN, arena);
      case MEMBER_FUNCTION ->
          member(symbol, arena) instanceof GameMember.Function function
              ? new MemberFunction(symbol, arena, function)
              : Type.UNKNOWN;
      default -> Type.UNKNOWN;
    };
  }

  private Type ofPlayer(Term.OfPlayer of, Type player, Arena arena) {
    return of.symbol().kind() == Symbol.Kind.MOVE
        ? move(of.symbol().name(), player, arena, of.span())
        : memoised(of.symbol(), player, arena);
  }

  /** What is chosen at a move of that name, by one of these players. */
  private Type move(String name, Type player, Arena arena, Span at) {
    GameShape shape = arena.shape();
    if (shape == null) {
      return Type.UNKNOWN;
    }
    List<Type> domains = new ArrayList<>();
    for (GameShape.MoveShape move : shape.moves()) {
      String own = move.name() == null ? "" : move.name();
      Player mover = shape.players().get(move.player()).player();
      boolean meant = !(player instanceof Type.Values known) || known.elements().contains(mover);
      if (own.equals(name) && meant) {
        domains.add(session.plans.domain(move.domain()));
      }
    }
    if (domains.isEmpty() && player instanceof Type.Values) {
      session.reporter.error(
          Code.N107,
          at,
          Describe.type(player) + " has no move" + (name.isEmpty() ? "" : " `" + name + "`"));
      return Type.UNKNOWN;
    }
    return Types.common(domains);
  }

  private Type memoised(Symbol symbol, Type player, Arena arena) {
    Key key = new Key(symbol, arena, player);
    Reporter.Apart<Type> known = found.get(key);
    if (known == null) {
      if (!inProgress.add(key)) {
        return Type.UNKNOWN; // it needs itself: reported with the names
      }
      known = session.reporter.apart(() -> find(symbol, player, arena));
      inProgress.remove(key);
      found.put(key, known);
    }
    session.reporter.reportAll(known.found());
    return known.result();
  }

  private Type find(Symbol symbol, Type player, Arena arena) {
    GameMember member = member(symbol, arena);
    if (member instanceof GameMember.Let let) {
      return body(let.value(), let.each() == null ? List.of() : List.of(player), arena);
    } else if (member instanceof GameMember.State state) {
      Type element = Types.element(session.data(body(state.domain(), List.of(), arena)));
      return element == null ? Type.UNKNOWN : element;
    } else if (member instanceof GameMember.Chance chance) {
      List<Type> first = chance.each() == null ? List.of() : List.of(player);
      Type type = session.data(body(chance.distribution(), first, arena));
      return type instanceof Type.Chances chances ? chances.of() : Type.UNKNOWN;
    }
    return Type.UNKNOWN;
  }

  /** The type of a line's body in a game. */
  Type body(Body body, List<Type> first, Arena arena) {
    return session.terms.infer(body.term(), Scope.of(body, first, new Setting.InGame(arena)));
  }

  /** The result of a game's function. */
  Type body(MemberFunction function, List<Type> arguments) {
    Body body = function.function().body();
    Scope scope = Scope.of(body, arguments, new Setting.InGame(function.arena())).asGeneric();
    return session.terms.infer(body.term(), scope);
  }

  private @Nullable GameMember member(Symbol symbol, Arena arena) {
    Definition.Game game = arena.game();
    if (game == null) {
      return null;
    }
    return members.computeIfAbsent(game.symbol(), s -> index(game)).get(symbol);
  }

  private static Map<Symbol, GameMember> index(Definition.Game game) {
    Map<Symbol, GameMember> index = new HashMap<>();
    for (GameMember member : game.members()) {
      if (member instanceof GameMember.Let let) {
        index.put(let.symbol(), let);
      } else if (member instanceof GameMember.Function function) {
        index.put(function.symbol(), function);
      } else if (member instanceof GameMember.Chance chance) {
        index.put(chance.symbol(), chance);
      } else if (member instanceof GameMember.State state) {
        index.put(state.symbol(), state);
      }
    }
    return index;
  }

  /** What a program answers: an action of its game. */
  Type programAnswer(Setting setting) {
    Arena arena = setting instanceof Setting.InProgram program ? program.arena() : null;
    if (arena == null) {
      return Type.UNKNOWN;
    }
    List<Type> actions = new ArrayList<>();
    for (int i = 0; i < arena.players().size(); i++) {
      actions.add(session.plans.plan(arena, i, false));
    }
    return Types.common(actions);
  }
}
