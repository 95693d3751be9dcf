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
import org.stratagem.numeric.Real;
import org.stratagem.solve.markov.RewardChain;
import org.stratagem.source.Span;

/**
 * A game with states played with given plans: a Markov chain over the states that such play can
 * reach. Movers need not know the state. What a plan profile is worth comes from linear equations,
 * or round by round where the rounds are counted. Cost: one round for every state that is reached,
 * and the solution of the equations.
 */
public final class StatePlay {
  private static final int MOST_STATES = 20_000;

  /**
   * A state that is reached.
   *
   * @param values of the game's states, in order of declaration
   * @param moves what is done there, in order of play, with probabilities; a move that is not made
   *     is {@code NotMade}
   * @param payoffs expected in the round, by player; 0 for one without a payoff
   * @param next the states that follow, by number; what is missing to 1 ends the play
   */
  public record Here(
      List<Object> values,
      Map<List<Object>, Real> moves,
      List<Real> payoffs,
      Map<Integer, Real> next) {}

  private final GameInstance game;
  private final List<Object> plans;
  private final Span at;
  private final Horizon horizon;
  private final Map<List<Object>, Integer> numbers = new LinkedHashMap<>();
  private final List<List<Object>> positions = new ArrayList<>();
  private final List<Here> reached = new ArrayList<>();
  private final Map<Integer, Real> start = new TreeMap<>();
  private final Map<Integer, Real[]> worth = new TreeMap<>();

  /**
   * @param plans in player order, actions or behaviours
   * @param at where it was asked for; more states than the limit are refused there (L401)
   */
  public StatePlay(GameInstance game, List<Object> plans, Span at) {
    this.game = game;
    this.plans = List.copyOf(plans);
    this.at = at;
    this.horizon = new Horizon(game);
    horizon.starts().forEach((values, weight) -> start.merge(number(values), weight, Real::plus));
    for (int state = 0; state < positions.size(); state++) {
      reached.add(round(positions.get(state)));
    }
  }

  private int number(List<Object> values) {
    Integer known = numbers.get(values);
    if (known != null) {
      return known;
    }
    int limit = (int) Math.min(MOST_STATES, game.interpreter().limits().maxSize());
    if (positions.size() == limit) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  at,
                  "this play of `" + game + "` reaches more than " + limit + " states")
              .hint("raise the limit with --max-size, or let states forget more"));
    }
    numbers.put(values, positions.size());
    positions.add(values);
    return positions.size() - 1;
  }

  private Here round(List<Object> values) {
    StateRound round = StateRound.of(game, horizon, plans, values, at);
    Map<Integer, Real> next = new TreeMap<>();
    round.next().forEach((later, weight) -> next.put(number(later), weight));
    return new Here(values, round.moves(), round.payoffs(), next);
  }

  /** The states that are reached, in the order in which they are. */
  public List<Here> states() {
    return reached;
  }

  /** The states in which play begins, by number, with their probabilities. */
  public Map<Integer, Real> start() {
    return start;
  }

  /** The number of rounds after which play is over at the latest; null where the game sets none. */
  public @Nullable Integer rounds() {
    return horizon.rounds();
  }

  /** The names of the game's states, in order of declaration. */
  public List<String> names() {
    return game.layout().states().stream().map(state -> state.symbol().name()).toList();
  }

  /**
   * What the moves of {@link Here} are called: by their players, and by names where they have any.
   */
  public List<String> moveNames() {
    List<String> names = new ArrayList<>();
    for (GameLayout.Event event : game.layout().order()) {
      if (event instanceof GameLayout.Choice choice) {
        String player = game.players().get(choice.player()).toString();
        String move = choice.member().symbol().name();
        names.add(
            move.isEmpty() || game.layout().choices(choice.player()).size() == 1
                ? player
                : player + "'s " + move);
      }
    }
    return names;
  }

  /** What a player gets, expected, discounted as the game says. */
  public Real payoff(int player) {
    Real[] values = worth(player);
    Real sum = null;
    for (Map.Entry<Integer, Real> begin : start.entrySet()) {
      Real part = begin.getValue().times(values[begin.getKey()]);
      sum = sum == null ? part : sum.plus(part);
    }
    return Objects.requireNonNullElse(sum, Real.ZERO);
  }

  /** What a player gets from each state on, with all rounds still to come. */
  public Real[] worth(int player) {
    return worth.computeIfAbsent(player, this::solved);
  }

  private Real[] solved(int player) {
    Real discount = Objects.requireNonNullElse(horizon.discount(player), Real.ONE);
    RewardChain chain =
        new RewardChain(
            reached.stream()
                .map(here -> new RewardChain.Link(here.payoffs().get(player), here.next()))
                .toList(),
            discount);
    Integer rounds = horizon.rounds();
    Real[] values =
        rounds == null ? chain.values() : chain.values(rounds, game.interpreter()::tick);
    if (values == null) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E303,
                  at,
                  "this play of `"
                      + game
                      + "` never ends, and `"
                      + game.players().get(player)
                      + "` does not discount: its payoffs do not add up to a number")
              .hint("add `discount 9/10` to the game, or `rounds 20`"));
    }
    return values;
  }

  /** Where a play without chance goes. */
  public record Path(List<Integer> states, int again) {
    /** Whether it ends after the last of the states. */
    public boolean ends() {
      return again < 0;
    }
  }

  /**
   * The states that a play without chance visits, until it is over or one comes again; null where
   * there is chance.
   */
  public @Nullable Path path() {
    if (start.size() > 1) {
      return null;
    }
    List<Integer> states = new ArrayList<>();
    int[] visited = new int[reached.size()];
    int state = start.keySet().iterator().next();
    int most = Objects.requireNonNullElse(horizon.rounds(), Integer.MAX_VALUE);
    while (true) {
      Here here = reached.get(state);
      if (here.moves().size() > 1 || here.next().size() > 1) {
        return null;
      }
      states.add(state);
      visited[state] = states.size();
      if (here.next().isEmpty() || states.size() == most) {
        return new Path(states, -1);
      }
      Map.Entry<Integer, Real> next = here.next().entrySet().iterator().next();
      if (next.getValue().compareTo(Real.ONE) != 0) {
        return null;
      }
      state = next.getKey();
      if (visited[state] > 0) {
        return new Path(states, visited[state] - 1);
      }
    }
  }
}
