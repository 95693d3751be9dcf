package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Body;
import org.stratagem.core.GameMember;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.NotMade;
import org.stratagem.value.Player;
import org.stratagem.value.Sequence;
import org.stratagem.value.Tuple;
import org.stratagem.value.Unknown;

/**
 * A play of a game in progress: what chance drew and players chose so far. Lets and payoffs are
 * evaluated when they are read, at most once. Not for use by two threads.
 */
class Playthrough extends Refusing {
  private enum Pending {
    PENDING
  }

  private final GameInstance game;
  private final @Nullable Object[] slots;
  private final @Nullable Real[] payoffs;
  private final Set<Integer> evaluating = new HashSet<>(2);

  Playthrough(GameInstance game) {
    super("inside a game");
    this.game = game;
    this.slots = new Object[game.layout().size()];
    this.payoffs = new Real[game.layout().players().size()];
  }

  private Playthrough(Playthrough other) {
    super("inside a game");
    this.game = other.game;
    this.slots = other.slots.clone();
    this.payoffs = new Real[other.payoffs.length];
  }

  /**
   * A second play that agrees with this one so far. Functions are made anew, since they remember
   * their play.
   */
  Playthrough fork() {
    Playthrough fork = new Playthrough(this);
    for (int slot = 0; slot < fork.slots.length; slot++) {
      if (fork.slots[slot] instanceof FunctionValue) {
        fork.slots[slot] = null;
      }
    }
    return fork;
  }

  /** Sets a draw, a move ({@link NotMade} where it is not made) or a state. */
  void set(int slot, Object value) {
    slots[slot] = value;
  }

  @Nullable Object get(int slot) {
    return slots[slot];
  }

  /** What an expression of the game comes to here, to a player, or to nobody (-1). */
  final Object evaluate(Body body, int player) {
    return player < 0
        ? game.interpreter().evaluate(body, this)
        : game.interpreter().evaluate(body, this, game.players().get(player));
  }

  /** Whether a move is made here; a {@code when} that is no condition is refused. */
  final boolean isMade(GameLayout.Choice choice) {
    Body when = choice.member().when();
    if (when == null) {
      return true;
    }
    Object made = evaluate(when, choice.player());
    if (Unknown.decided(made) instanceof Boolean truth) {
      return truth;
    }
    throw fail(
        Code.E310, when.term().span(), "`when` needs a condition, but this is " + game.print(made));
  }

  /** What the mover chooses from here; a set, list or range may have nothing left in it. */
  final Object domain(GameLayout.Choice choice) {
    return game.restriction().left(choice, evaluate(choice.member().domain(), choice.player()));
  }

  /** What the mover sees here: one thing, or a tuple of none or several. */
  final Object seen(GameLayout.Choice choice) {
    List<Object> seen = new ArrayList<>();
    choice.member().sees().forEach(body -> seen.add(evaluate(body, choice.player())));
    return seen.size() == 1 ? seen.get(0) : new Tuple(seen);
  }

  @Override
  public Object gameName(Symbol symbol, Span at) {
    GameLayout layout = game.layout();
    return switch (symbol.kind()) {
      case PARAMETER -> game.parameter(symbol, at);
      case MEMBER_LET -> let(symbol, layout.base(symbol), null, at);
      case MEMBER_FUNCTION -> function(symbol);
      case MOVE -> {
        List<Integer> movers = layout.movers(symbol);
        if (movers.size() != 1) {
          throw fail(
              Code.N110,
              at,
              "`"
                  + symbol
                  + "` is a move of several players: write `"
                  + symbol
                  + "[p]` for the move of p");
        }
        yield variable(symbol, layout.base(symbol) + movers.get(0), at);
      }
      default -> variable(symbol, layout.base(symbol), at);
    };
  }

  @Override
  public Object ofPlayer(Symbol symbol, Object player, Span at) {
    GameLayout layout = game.layout();
    int index = layout.indexOf(player);
    if (index < 0) {
      throw fail(
          Code.E306, at, "`" + game.print(player) + "` is not a player of `" + game.name() + "`");
    }
    int slot = layout.base(symbol) + index;
    return switch (symbol.kind()) {
      case MEMBER_LET -> let(symbol, slot, layout.players().get(index), at);
      case MOVE -> {
        if (!layout.movers(symbol).contains(index)) {
          throw fail(
              Code.E306,
              at,
              symbol.name().isEmpty()
                  ? "`" + player + "` has no unnamed move"
                  : "`" + player + "` has no move named `" + symbol + "`");
        }
        yield variable(symbol, slot, at);
      }
      default -> variable(symbol, slot, at);
    };
  }

  /** The value of a draw, move or state; what is missing is located. */
  Object variable(Symbol symbol, int slot, Span at) {
    Object value = slots[slot];
    if (value == null) {
      throw fail(
          Code.N110,
          at,
          "`"
              + label(symbol)
              + "` is not known here: it is "
              + (symbol.kind() == Symbol.Kind.MOVE ? "made" : "drawn")
              + " later");
    }
    if (value == NotMade.MOVE) {
      throw fail(Code.E307, at, "`" + label(symbol) + "` was not made in this play");
    }
    return value;
  }

  private static String label(Symbol symbol) {
    return symbol.name().isEmpty() ? "the move" : symbol.name();
  }

  private Object let(Symbol symbol, int slot, @Nullable Player player, Span at) {
    Object value = slots[slot];
    if (value == Pending.PENDING) {
      throw fail(Code.E311, at, "`" + symbol + "` is defined by itself");
    }
    if (value != null) {
      return value;
    }
    GameMember.Let let = (GameMember.Let) game.layout().owner(symbol);
    slots[slot] = Pending.PENDING;
    Object result = null;
    try {
      result =
          player == null
              ? game.interpreter().evaluate(let.value(), this)
              : game.interpreter().evaluate(let.value(), this, player);
    } finally {
      slots[slot] = result;
    }
    return Objects.requireNonNull(result);
  }

  private Object function(Symbol symbol) {
    int slot = game.layout().base(symbol);
    Object known = slots[slot];
    if (known != null) {
      return known;
    }
    GameMember.Function member = (GameMember.Function) game.layout().owner(symbol);
    Object made =
        game.interpreter().function(symbol.name(), member.formals(), member.body(), this, true);
    slots[slot] = made;
    return made;
  }

  @Override
  public Object gamePayoff(Object player, Span at) {
    int index = game.layout().indexOf(player);
    if (index < 0) {
      throw fail(
          Code.E306, at, "`" + game.print(player) + "` is not a player of `" + game.name() + "`");
    }
    return payoff(index, at);
  }

  /** The payoff of a player when the play is over. */
  Real payoff(int player, Span at) {
    Real known = payoffs[player];
    if (known != null) {
      return known;
    }
    GameLayout layout = game.layout();
    PayoffRows table = layout.table();
    if (table != null) {
      readTable(table, at);
      return Objects.requireNonNull(payoffs[player]);
    }
    GameLayout.PayoffLine line = layout.payoff(player);
    if (line == null) {
      throw fail(
          Code.T114,
          at,
          "`"
              + layout.players().get(player)
              + "` has no payoff in `"
              + game.name()
              + "`: it is an environment");
    }
    if (!evaluating.add(player)) {
      throw fail(
          Code.E311,
          line.span(),
          "the payoff of `" + layout.players().get(player) + "` is defined by itself");
    }
    try {
      Object value = game.interpreter().evaluate(line.value(), this, layout.players().get(player));
      Real payoff = number(value, line.span());
      payoffs[player] = payoff;
      return payoff;
    } finally {
      evaluating.remove(player);
    }
  }

  private Real number(Object value, Span at) {
    if (value instanceof Real real) {
      return real;
    }
    throw fail(Code.E310, at, "a payoff has to be a number, but this one is " + game.print(value));
  }

  private void readTable(PayoffRows table, Span at) {
    int players = payoffs.length;
    List<Object> moves = new ArrayList<>(players);
    for (int player = 0; player < players; player++) {
      moves.add(moveForTable(player));
    }
    PayoffRows.Found found = table.first(moves);
    if (found == null) {
      throw fail(
          Code.E308, at, "no row of the payoff table matches " + game.print(new Tuple(moves)));
    }
    for (int player = 0; player < players; player++) {
      Object value =
          game.interpreter().evaluate(found.row().payoffs().get(player), this, found.bound());
      payoffs[player] = number(value, found.row().span());
    }
  }

  private Object moveForTable(int player) {
    List<GameLayout.Choice> choices = game.layout().choices(player);
    if (choices.size() == 1) {
      return Objects.requireNonNull(slots[choices.get(0).slot()]);
    }
    List<Object> moves = new ArrayList<>();
    for (GameLayout.Choice choice : choices) {
      moves.add(Objects.requireNonNull(slots[choice.slot()]));
    }
    return new Tuple(moves);
  }

  @Override
  public Object players(@Nullable String family, Span at) {
    List<Object> chosen = new ArrayList<>();
    for (Player player : game.layout().players()) {
      if (family == null || player.family().equals(family)) {
        chosen.add(player);
      }
    }
    return new Sequence(chosen);
  }

  private static StratagemException fail(Code code, Span at, String message) {
    return new StratagemException(Diagnostic.error(code, at, message));
  }
}
