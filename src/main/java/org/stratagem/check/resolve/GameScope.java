package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.Expression;
import org.stratagem.syntax.Member;
import org.stratagem.syntax.Name;

/** The names of one game or coalition: its players, and what its lines declare. */
final class GameScope {
  /**
   * A line with a move.
   *
   * @param line the line
   * @param symbol the move's
   * @param families the families or single players it stands for
   * @param index its index in brackets, or null
   * @param everyone whether it is for all of the families that have no line of their own
   */
  record MoveLine(
      Member line,
      Member.Choice choice,
      Symbol symbol,
      List<String> families,
      @Nullable Expression index,
      boolean everyone) {}

  private final String name;
  private final boolean coalition;
  private final Problems problems;
  private final Map<String, Boolean> families;
  private final Map<String, Symbol> members = new LinkedHashMap<>();
  private final IdentityHashMap<Object, Symbol> symbols = new IdentityHashMap<>();
  private final Map<String, List<String>> formals = new LinkedHashMap<>();
  private final Set<Symbol> perPlayer = new LinkedHashSet<>();
  private final Set<Symbol> playerValued = new LinkedHashSet<>();
  private final List<MoveLine> moves = new ArrayList<>();
  private final Set<String> labelsToo = new HashSet<>();
  private @Nullable Symbol unnamed;

  private GameScope(Declared declared, boolean coalition, Problems problems) {
    this.name = declared.name();
    this.coalition = coalition;
    this.problems = problems;
    this.families = declared.families();
  }

  static GameScope of(Declaration.Game game, Declared declared, Problems problems) {
    GameScope scope = new GameScope(declared, false, problems);
    scope.declare(game.parameters());
    game.members().forEach(scope::declare);
    game.members().forEach(scope::notePlayerValued);
    return scope;
  }

  static GameScope of(Declaration.Coalition coalition, Declared declared, Problems problems) {
    GameScope scope = new GameScope(declared, true, problems);
    scope.declare(coalition.parameters());
    return scope;
  }

  /** Notes that a player's name is a label here too, which has been reported: it means neither. */
  void noteLabel(String player) {
    labelsToo.add(player);
  }

  boolean isLabelToo(String player) {
    return labelsToo.contains(player);
  }

  private void declare(List<Declaration.Parameter> parameters) {
    for (Declaration.Parameter parameter : parameters) {
      declare(parameter, parameter.name(), Symbol.Kind.PARAMETER);
    }
  }

  private void declare(Member member) {
    if (member instanceof Member.Players players) {
      if (players.choice() != null) {
        List<String> chosen =
            players.families().stream().map(family -> family.name().text()).toList();
        move(member, players.choice(), chosen, null, false);
      }
    } else if (member instanceof Member.Move move) {
      if (move.who() instanceof Member.Someone someone) {
        move(member, move.choice(), List.of(someone.name().text()), someone.index(), false);
      } else if (move.who() instanceof Member.Everyone everyone) {
        List<String> all =
            everyone.family() == null
                ? List.copyOf(families.keySet())
                : List.of(everyone.family().text());
        move(member, move.choice(), all, null, true);
      }
    } else if (member instanceof Member.Chance chance) {
      Symbol symbol = declare(member, chance.name(), Symbol.Kind.CHANCE);
      if (chance.each() != null) {
        perPlayer.add(symbol);
      }
    } else if (member instanceof Member.State state) {
      declare(member, state.name(), Symbol.Kind.STATE);
    } else if (member instanceof Member.Let let) {
      Symbol symbol = declare(member, let.name(), Symbol.Kind.MEMBER_LET);
      if (let.each() != null) {
        perPlayer.add(symbol);
      }
    } else if (member instanceof Member.Function function) {
      declare(member, function.name(), Symbol.Kind.MEMBER_FUNCTION);
      formals.putIfAbsent(
          function.name().text(), function.formals().stream().map(Name::text).toList());
    }
  }

  private void move(
      Member line,
      Member.Choice choice,
      List<String> chosen,
      @Nullable Expression index,
      boolean everyone) {
    Symbol symbol;
    if (choice.move() == null) {
      if (unnamed == null) {
        unnamed = new Symbol("", Symbol.Kind.MOVE, choice.span());
      }
      symbol = unnamed;
    } else {
      Symbol known = members.get(choice.move().text());
      symbol =
          known != null && known.kind() == Symbol.Kind.MOVE
              ? known
              : declare(line, choice.move(), Symbol.Kind.MOVE);
    }
    symbols.put(line, symbol);
    moves.add(new MoveLine(line, choice, symbol, chosen, index, everyone));
  }

  private Symbol declare(Object node, Name declared, Symbol.Kind kind) {
    Symbol symbol = new Symbol(declared.text(), kind, declared.span());
    symbols.put(node, symbol);
    Symbol first = members.putIfAbsent(declared.text(), symbol);
    if (first != null) {
      GameChecks.reportTwice(
          declared.span(),
          "`" + declared.text() + "` is declared twice in `" + name + "`",
          first.span(),
          problems);
    }
    return symbol;
  }

  private void notePlayerValued(Member member) {
    Symbol symbol = symbols.get(member);
    if (symbol == null) {
      return;
    }
    if ((member instanceof Member.State state && arePlayers(state.domain()))
        || (member instanceof Member.Let let && let.each() == null && givesPlayer(let.value()))) {
      playerValued.add(symbol);
    }
  }

  private boolean arePlayers(Expression domain) {
    if (domain instanceof Expression.SetOf set) {
      return !set.elements().isEmpty() && set.elements().stream().allMatch(this::givesPlayer);
    }
    return domain instanceof Expression.Variable variable
        && (variable.name().equals(Spelling.PLAYERS)
            || Boolean.TRUE.equals(families.get(variable.name())));
  }

  private boolean givesPlayer(Expression expression) {
    if (expression instanceof Expression.If choice) {
      return givesPlayer(choice.then()) && givesPlayer(choice.otherwise());
    } else if (expression instanceof Expression.Index index) {
      return index.target() instanceof Expression.Variable family
          && Boolean.TRUE.equals(families.get(family.name()));
    } else if (expression instanceof Expression.Variable variable) {
      Symbol symbol = members.get(variable.name());
      return symbol == null
          ? Boolean.FALSE.equals(families.get(variable.name()))
          : playerValued.contains(symbol);
    }
    return false;
  }

  String name() {
    return name;
  }

  /** Game or coalition, as messages call it. */
  String word() {
    return coalition ? "coalition" : "game";
  }

  boolean isCoalition() {
    return coalition;
  }

  /** Players: true for a family. */
  Map<String, Boolean> families() {
    return families;
  }

  /** Whether all players stand in the declaration by name, so that their number is known. */
  boolean hasFixedPlayers() {
    return !families.containsValue(true);
  }

  Collection<String> names() {
    Set<String> names = new LinkedHashSet<>(members.keySet());
    names.addAll(families.keySet());
    names.add(Spelling.PLAYERS);
    if (!coalition) {
      names.add("payoff");
    }
    return names;
  }

  @Nullable Symbol find(String member) {
    return members.get(member);
  }

  /** The names of all members of a kind. */
  List<String> names(Symbol.Kind kind) {
    return members.values().stream().filter(s -> s.kind() == kind).map(Symbol::name).toList();
  }

  @Nullable List<String> formals(String function) {
    return formals.get(function);
  }

  /** The symbol that a line or parameter declares. */
  Symbol symbol(Object node) {
    Symbol symbol = symbols.get(node);
    if (symbol == null) {
      throw new IllegalArgumentException("declares nothing: " + node);
    }
    return symbol;
  }

  /** Whether the name is one value for each player. */
  boolean isPerPlayer(Symbol symbol) {
    return symbol.kind() == Symbol.Kind.MOVE ? !hasSingleMover(symbol) : perPlayer.contains(symbol);
  }

  /** Whether the value of a state or let is a player, as far as its declaration shows. */
  boolean isPlayerValued(Symbol symbol) {
    return playerValued.contains(symbol);
  }

  List<MoveLine> moves() {
    return moves;
  }

  /** The unnamed move, where some player has one. */
  @Nullable Symbol unnamedMove(String player) {
    return unnamed != null && movers(unnamed).contains(player) ? unnamed : null;
  }

  /** The families and single players of whom some have the move. */
  Set<String> movers(Symbol move) {
    Set<String> movers = new LinkedHashSet<>();
    for (MoveLine line : moves) {
      if (line.symbol() == move) {
        movers.addAll(line.families());
      }
    }
    return movers;
  }

  private boolean hasSingleMover(Symbol move) {
    int count = 0;
    for (MoveLine line : moves) {
      if (line.symbol() != move) {
        continue;
      }
      for (String family : line.families()) {
        boolean own =
            line.everyone()
                && moves.stream()
                    .anyMatch(
                        other ->
                            other.symbol() == move
                                && !other.everyone()
                                && other.families().contains(family));
        boolean whole = Boolean.TRUE.equals(families.get(family)) && line.index() == null;
        count += own && !whole ? 0 : whole ? 2 : 1;
      }
    }
    return count == 1;
  }
}
