package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.GameMember;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.value.Continuum;
import org.stratagem.value.Distribution;
import org.stratagem.value.NotMade;
import org.stratagem.value.Player;
import org.stratagem.value.ValueSet;

/**
 * Finds a game's shape: what each move chooses from and what its mover may see. Only the draws and
 * moves that a domain, a {@code sees} or a {@code when} really reads are enumerated: the expression
 * is run again for each combination of their values, a new choice point arising whenever it reads
 * something for the first time.
 */
final class ShapeFinder {
  private final GameInstance game;
  private final GameLayout layout;

  ShapeFinder(GameInstance game) {
    this.game = game;
    this.layout = game.layout();
  }

  GameShape find() {
    List<GameShape.PlayerShape> players = new ArrayList<>();
    for (int i = 0; i < game.playerCount(); i++) {
      players.add(new GameShape.PlayerShape(game.players().get(i), game.isEnvironment(i)));
    }
    List<GameShape.MoveShape> moves = new ArrayList<>();
    List<GameShape.Variable> chance = new ArrayList<>();
    for (GameLayout.Event event : layout.order()) {
      if (event instanceof GameLayout.Choice choice) {
        moves.add(move(choice));
      } else if (event instanceof GameLayout.Draw draw) {
        Set<Object> values = possible(draw, play -> play.alternatives(draw));
        chance.add(
            new GameShape.Variable(draw.member().symbol().name(), playerOf(draw), spread(values)));
      }
    }
    List<GameShape.Variable> states = new ArrayList<>();
    for (GameMember.State state : layout.states()) {
      states.add(
          new GameShape.Variable(
              state.symbol().name(), null, ValueSet.of(new Playing(game).stateValues(state))));
    }
    return new GameShape(game.toString(), players, moves, chance, states);
  }

  private @Nullable Player playerOf(GameLayout.Event event) {
    return event.player() < 0 ? null : layout.players().get(event.player());
  }

  private GameShape.MoveShape move(GameLayout.Choice choice) {
    GameMember.Move member = choice.member();
    String name = member.symbol().name().isEmpty() ? null : member.symbol().name();
    GameShape.Domain domain = domain(choice);
    if (member.sees().isEmpty()) {
      return new GameShape.MoveShape(name, choice.player(), domain, null, false);
    }
    Set<Object> inputs = possible(choice, play -> play.seenIfMade(choice));
    return inputs == null
        ? new GameShape.MoveShape(name, choice.player(), domain, null, true)
        : new GameShape.MoveShape(name, choice.player(), domain, ValueSet.of(inputs), false);
  }

  private GameShape.Domain domain(GameLayout.Choice choice) {
    Set<Object> domains = possible(choice, play -> play.choices(choice));
    if (domains == null) {
      throw new StratagemException(
          Diagnostic.error(
              Code.T114,
              choice.member().span(),
              "what this move chooses from depends on a move in an interval"));
    }
    Set<Object> values = new LinkedHashSet<>();
    for (Object value : domains) {
      if (value instanceof Continuum space) {
        if (domains.size() > 1) {
          throw new StratagemException(
              Diagnostic.error(
                  Code.T114,
                  choice.member().span(),
                  "the interval this move chooses from must not vary within the game"));
        }
        return new GameShape.Continuous(space);
      }
      values.addAll(GameInstance.elements(value, choice.member().span()));
    }
    return new GameShape.Finite(ValueSet.of(values));
  }

  private static @Nullable ValueSet spread(@Nullable Set<Object> alternatives) {
    if (alternatives == null) {
      return null;
    }
    Set<Object> values = new LinkedHashSet<>();
    alternatives.forEach(some -> values.addAll((List<?>) some));
    return ValueSet.of(values);
  }

  /**
   * Every value that the question can have before the event; null where infinitely many are
   * possible.
   */
  private @Nullable Set<Object> possible(
      GameLayout.Event event, Function<Playing, @Nullable Object> question) {
    Set<Object> values = new LinkedHashSet<>();
    Playing play = new Playing(game);
    long runs = 0;
    do {
      if (++runs > game.interpreter().limits().maxSize()) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.L401,
                    span(event),
                    "what can be seen here depends on more than "
                        + game.interpreter().limits().maxSize()
                        + " combinations of earlier draws and moves")
                .hint("raise the limit with --max-size"));
      }
      game.interpreter().tick();
      play = play.next(layout.order().indexOf(event));
      try {
        Object value = question.apply(play);
        if (value != null) {
          values.add(value);
        }
      } catch (OpenDomain open) {
        return null;
      }
    } while (play.advance());
    return values;
  }

  private static Span span(GameLayout.Event event) {
    return event instanceof GameLayout.Choice choice
        ? choice.member().span()
        : ((GameLayout.Draw) event).member().span();
  }

  /** Reading a move from an interval: no enumeration. */
  private static final class OpenDomain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OpenDomain() {
      super(null, null, false, false);
    }
  }

  /**
   * A play whose draws and moves are chosen when they are first read, along a path that is then
   * advanced.
   */
  private static final class Playing extends Playthrough {
    private final GameInstance game;
    private final List<Integer> path;
    private final List<Integer> widths = new ArrayList<>();
    private final int horizon;
    private int depth;

    Playing(GameInstance game) {
      this(game, new ArrayList<>(), 0);
    }

    private Playing(GameInstance game, List<Integer> path, int horizon) {
      super(game);
      this.game = game;
      this.path = path;
      this.horizon = horizon;
    }

    /** A fresh run along the path chosen so far. */
    Playing next(int event) {
      return new Playing(game, path, event);
    }

    /** Moves the path on to the next unexplored branch; false when all have been seen. */
    boolean advance() {
      while (path.size() > widths.size()) {
        path.remove(path.size() - 1);
      }
      while (!path.isEmpty()) {
        int last = path.size() - 1;
        int chosen = path.remove(last) + 1;
        if (chosen < widths.get(last)) {
          path.add(chosen);
          return true;
        }
      }
      return false;
    }

    @Override
    Object variable(Symbol symbol, int slot, Span at) {
      if (get(slot) == null) {
        List<Object> alternatives = null;
        for (int i = 0; i < horizon; i++) {
          GameLayout.Event event = game.layout().order().get(i);
          if (event.slot() == slot) {
            alternatives = alternatives(event);
          }
        }
        if (symbol.kind() == Symbol.Kind.STATE) {
          alternatives = stateValues((GameMember.State) game.layout().owner(symbol));
        }
        if (alternatives != null) {
          set(slot, choose(alternatives, at));
        }
      }
      return super.variable(symbol, slot, at);
    }

    private Object choose(List<Object> alternatives, Span at) {
      if (alternatives.isEmpty()) {
        throw new StratagemException(
            Diagnostic.error(Code.E305, at, "there is nothing to choose from here"));
      }
      if (depth == path.size()) {
        path.add(0);
      }
      widths.add(alternatives.size());
      return alternatives.get(path.get(depth++));
    }

    List<Object> stateValues(GameMember.State state) {
      return GameInstance.elements(game.interpreter().evaluate(state.domain(), this), state.span());
    }

    /** What can happen at an earlier event, given what has been read so far. */
    List<Object> alternatives(GameLayout.Event event) {
      if (event instanceof GameLayout.Draw draw) {
        Object drawn = evaluate(draw.member().distribution(), draw.player());
        return drawn instanceof Distribution distribution
            ? List.copyOf(distribution.weights().keySet())
            : List.of(drawn);
      }
      GameLayout.Choice choice = (GameLayout.Choice) event;
      if (!isMade(choice)) {
        return List.of(NotMade.MOVE);
      }
      Object domain = choices(choice);
      if (domain instanceof Continuum) {
        throw new OpenDomain();
      }
      return GameInstance.elements(domain, choice.member().span());
    }

    Object choices(GameLayout.Choice choice) {
      Object domain = domain(choice);
      if (domain instanceof Continuum) {
        return domain;
      }
      if (GameInstance.elements(domain, choice.member().span()).isEmpty()) {
        throw new StratagemException(
            Diagnostic.error(
                Code.E305,
                choice.member().span(),
                "`" + game.players().get(choice.player()) + "` has nothing to choose from"));
      }
      return domain;
    }

    /** What the mover sees, or null where the move is not made. */
    @Nullable Object seenIfMade(GameLayout.Choice choice) {
      return isMade(choice) ? seen(choice) : null;
    }
  }
}
