package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.game.MarkovGame;
import org.stratagem.numeric.Real;
import org.stratagem.solve.markov.StationaryProfile;
import org.stratagem.source.Span;
import org.stratagem.value.Printer;

/**
 * A game with states as a Markov game: the states that can be reached, what players may do in each,
 * the payoffs of the round and where it leads. Movers have to know the state. With {@code rounds n}
 * the number of the round is part of the state, and everybody counts along.
 */
public final class MarkovForm {
  private static final int MOST_STATES = 20_000;

  /** The values of the game's states, in order of declaration, and the round where it counts. */
  record Position(List<Object> values, int round) {
    /** In words. */
    String name(GameInstance game) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        parts.add(
            game.layout().states().get(i).symbol().name() + " " + Printer.brief(values.get(i)));
      }
      if (round > 0) {
        parts.add("round " + round);
      }
      return String.join(", ", parts);
    }
  }

  private final GameInstance game;
  private final Span at;
  private final Horizon horizon;
  private final List<Position> positions = new ArrayList<>();
  private final Map<Position, Integer> numbers = new LinkedHashMap<>();
  private final List<RoundForm> rounds = new ArrayList<>();
  private final MarkovGame model;

  private MarkovForm(GameInstance game, Span at) {
    this.game = game;
    this.at = at;
    this.horizon = new Horizon(game);
    int most = Objects.requireNonNullElse(horizon.rounds(), 0);
    Map<Integer, Real> start = new TreeMap<>();
    horizon
        .starts()
        .forEach(
            (values, weight) ->
                start.merge(number(new Position(values, most > 0 ? 1 : 0)), weight, Real::plus));
    RoundForm.Knowledge knowledge = new RoundForm.Knowledge();
    List<MarkovGame.State> states = new ArrayList<>();
    for (int state = 0; state < positions.size(); state++) {
      game.interpreter().tick();
      Position position = positions.get(state);
      RoundForm round =
          new RoundForm(game, horizon, position, most > 0 ? -1 : state, knowledge, at);
      List<Map<Integer, Real>> next = new ArrayList<>();
      for (Map<List<Object>, Real> successors : round.successors()) {
        Map<Integer, Real> byNumber = new TreeMap<>();
        int later = most == 0 ? 0 : position.round() + 1;
        successors.forEach(
            (values, weight) ->
                byNumber.merge(number(new Position(values, later)), weight, Real::plus));
        next.add(byNumber);
      }
      rounds.add(round);
      states.add(new MarkovGame.State(position.name(game), round.normalForm(), next));
    }
    List<Real> discounts = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      discounts.add(Objects.requireNonNullElse(horizon.discount(player), Real.ONE));
    }
    this.model = new MarkovGame(states, start, discounts);
  }

  /**
   * The Markov game of a game with states.
   *
   * @param at where it is asked for; infinitely many actions (E309), too many states or profiles
   *     (L401) and movers who do not know the state (T114) are refused there
   */
  public static MarkovForm of(GameInstance game, Span at) {
    return new MarkovForm(game, at);
  }

  /** Whether a line of the game can end it, so that its plays make a tree. */
  public static boolean mayEnd(GameInstance game) {
    return new Horizon(game).ends();
  }

  public GameInstance game() {
    return game;
  }

  public MarkovGame model() {
    return model;
  }

  /** What a player's action in a state is: its move, or what it does wherever it may move. */
  public Object action(int state, int player, int action) {
    return rounds.get(state).action(player, action);
  }

  /** Plans, one for each player, as what everybody does in every state. */
  public StationaryProfile profile(List<Object> plans) {
    List<List<List<Real>>> weights = new ArrayList<>();
    for (RoundForm round : rounds) {
      List<List<Real>> byPlayer = new ArrayList<>();
      for (int player = 0; player < plans.size(); player++) {
        int moves = game.layout().choices(player).size();
        byPlayer.add(round.weights(player, Walk.parts(plans.get(player), moves)));
      }
      weights.add(byPlayer);
    }
    return new StationaryProfile(weights);
  }

  /**
   * A player's actions in all states as its plan, so that they can be played; null where they are
   * none, since they depend on the number of the round.
   *
   * @param weights by state, then by number of the action
   */
  public @Nullable Object plan(int player, List<List<Real>> weights, Span at) {
    return new StationaryPlan(game, player, at).of(rounds, weights);
  }

  /** Whether a player has anything to choose in a state. */
  public boolean moves(int state, int player) {
    return rounds.get(state).moves(player);
  }

  /** The values of the game's states, in order of declaration. */
  public List<Object> values(int state) {
    return positions.get(state).values();
  }

  private int number(Position position) {
    Integer known = numbers.get(position);
    if (known != null) {
      return known;
    }
    int limit = (int) Math.min(MOST_STATES, game.interpreter().limits().maxSize());
    if (positions.size() == limit) {
      throw new StratagemException(
          Diagnostic.error(Code.L401, at, "`" + game + "` has more than " + limit + " states")
              .hint("raise the limit with --max-size, or let states forget more"));
    }
    numbers.put(position, positions.size());
    positions.add(position);
    return positions.size() - 1;
  }
}
