package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.Occupation.Step;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Distribution;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Player;
import org.stratagem.value.Profile;
import org.stratagem.value.Sequence;
import org.stratagem.value.Tuple;

/**
 * Policies played for some rounds, exactly. What each player remembers is followed as a
 * distribution: a machine's state, or the whole history for any other policy; equal memories are
 * merged, so the cost is the number of rounds times the number of joint memories.
 */
public final class PolicyPlay {
  private final Seating seating;
  private final GameInstance game;
  private final Rounds rounds;
  private final Span at;
  private final Real[] payoffs;
  private final List<Real> discounts = new ArrayList<>();
  private final Horizon horizon;
  private final Map<List<Object>, Real> frequencies = new LinkedHashMap<>();
  private final Map<Round, StateRound> outcomes = new HashMap<>();
  private @Nullable List<Object> history = new ArrayList<>();

  /**
   * Where a play is.
   *
   * @param states what each policy remembers
   * @param position the values of the game's states
   */
  private record Memory(List<Object> states, List<Object> position) {}

  /** A round: what is chosen, and in what position. */
  private record Round(List<Object> chosen, List<Object> position) {}

  PolicyPlay(Seating seating, Map<List<Object>, Real> policies, Rounds rounds, Span at) {
    this.seating = seating;
    this.game = seating.game();
    this.rounds = rounds;
    this.at = at;
    this.payoffs = new Real[game.playerCount()];
    this.horizon = new Horizon(game);
    for (int player = 0; player < payoffs.length; player++) {
      discounts.add(Objects.requireNonNullElse(horizon.discount(player), Real.ONE));
    }
    if (policies.size() > 1) {
      history = null;
    }
    policies.forEach(this::play);
    Real all = Real.ZERO;
    for (Real often : frequencies.values()) {
      all = all.plus(often);
    }
    Real whole = all;
    frequencies.replaceAll((profile, often) -> often.dividedBy(whole));
  }

  /** A player's payoff, summed over the rounds; discounted where the game says so. */
  public Real payoff(int player) {
    return Objects.requireNonNullElse(payoffs[player], Real.ZERO);
  }

  /** How often each plan profile is played, on average over the rounds. */
  public Map<List<Object>, Real> frequencies() {
    return frequencies;
  }

  /** The profiles of the rounds in order, where only one history is possible; else null. */
  public @Nullable List<Object> history() {
    return history;
  }

  private void play(List<Object> policies, Real weight) {
    List<Object> start = new ArrayList<>();
    boolean remembersAll = false;
    for (Object policy : policies) {
      Machine machine = machine(policy);
      remembersAll |= machine == null;
      start.add(machine == null ? new Sequence(List.of()) : machine.start());
    }
    List<Real> factors = new ArrayList<>(discounts);
    factors.add(Real.ONE);
    Map<Memory, Real> starts = new LinkedHashMap<>();
    horizon.starts().forEach((position, chance) -> starts.put(new Memory(start, position), chance));
    Occupation<Memory, Round> chain = new Occupation<>(starts, factors);
    Map<Memory, List<Step<Memory, Round>>> known = new HashMap<>();
    int count =
        Math.min(rounds.count(), Objects.requireNonNullElse(horizon.rounds(), Integer.MAX_VALUE));
    for (int round = 0; round < count && !chain.places().isEmpty(); round++) {
      List<List<Step<Memory, Round>>> steps = new ArrayList<>();
      for (Memory memory : chain.places()) {
        steps.add(known.computeIfAbsent(memory, each -> steps(policies, each)));
      }
      record(steps);
      chain.round(steps);
      refuseTooMany(chain.places().size(), round);
      if (remembersAll) {
        known.clear();
      }
    }
    add(chain, weight);
  }

  private void refuseTooMany(int memories, int round) {
    long limit = game.interpreter().limits().maxSize();
    if (memories > limit) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  at,
                  "after "
                      + (round + 1)
                      + " rounds there are "
                      + memories
                      + " possible histories, more than the limit of "
                      + limit)
              .hint(
                  "write the policies with `machine(...)`: a finite memory stays exact however"
                      + " long the play")
              .hint("raise the limit with --max-size"));
    }
  }

  private void add(Occupation<Memory, Round> chain, Real weight) {
    chain
        .discounted(Real.ONE)
        .forEach(
            (round, visits) -> frequencies.merge(round.chosen(), visits.times(weight), Real::plus));
    for (int player = 0; player < payoffs.length; player++) {
      if (game.isEnvironment(player)) {
        continue;
      }
      Real sum = Objects.requireNonNullElse(payoffs[player], Real.ZERO);
      for (Map.Entry<Round, Real> visits : chain.discounted(discounts.get(player)).entrySet()) {
        Real payoff = payoff(visits.getKey(), player);
        sum = sum.plus(weight.times(visits.getValue()).times(payoff));
      }
      payoffs[player] = sum;
    }
  }

  private Real payoff(Round round, int player) {
    return game.hasStates()
        ? outcome(round).payoffs().get(player)
        : game.payoffs().payoff(round.chosen(), player, at);
  }

  /** What the same plans come to in the same position of a game with states. */
  private StateRound outcome(Round round) {
    return outcomes.computeIfAbsent(
        round, each -> StateRound.of(game, horizon, each.chosen(), each.position(), at));
  }

  private static @Nullable Machine machine(Object policy) {
    FunctionValue inner =
        policy instanceof StagedPolicy staged ? staged.inner() : (FunctionValue) policy;
    if (inner instanceof NamedFunction named) {
      inner = named.function();
    }
    return inner instanceof Machine machine ? machine : null;
  }

  /** All ways in which the round after a memory may go. */
  private List<Step<Memory, Round>> steps(List<Object> policies, Memory memory) {
    game.interpreter().tick();
    List<Distribution> choices = new ArrayList<>();
    for (int player = 0; player < policies.size(); player++) {
      StagedPolicy policy = (StagedPolicy) policies.get(player);
      Machine machine = machine(policy);
      Object state = memory.states().get(player);
      Distribution choice =
          (Distribution)
              (machine == null ? policy.call(state) : policy.answer(machine.plays(state)));
      choices.add(noisy(choice, player));
    }
    List<Step<Memory, Round>> steps = new ArrayList<>();
    branch(policies, memory, choices, List.of(), Real.ONE, steps);
    return steps;
  }

  private void branch(
      List<Object> policies,
      Memory memory,
      List<Distribution> choices,
      List<Object> chosen,
      Real probability,
      List<Step<Memory, Round>> steps) {
    int player = chosen.size();
    if (player == choices.size()) {
      follow(memory, chosen, states(policies, memory, chosen), probability, steps);
      return;
    }
    choices
        .get(player)
        .weights()
        .forEach(
            (action, weight) -> {
              List<Object> longer = new ArrayList<>(chosen);
              longer.add(action);
              branch(policies, memory, choices, longer, probability.times(weight), steps);
            });
  }

  /** Where a round leads: the position follows from the game, and the play may be over. */
  private void follow(
      Memory memory,
      List<Object> chosen,
      List<Object> states,
      Real probability,
      List<Step<Memory, Round>> steps) {
    Round round = new Round(chosen, memory.position());
    if (!game.hasStates()) {
      steps.add(new Step<>(round, new Memory(states, memory.position()), probability));
      return;
    }
    Real rest = Real.ONE;
    for (Map.Entry<List<Object>, Real> next : outcome(round).next().entrySet()) {
      Memory later = new Memory(states, next.getKey());
      steps.add(new Step<>(round, later, probability.times(next.getValue())));
      rest = rest.minus(next.getValue());
    }
    if (rest.signum() > 0) {
      steps.add(new Step<>(round, null, probability.times(rest)));
    }
  }

  private List<Object> states(List<Object> policies, Memory memory, List<Object> chosen) {
    List<Object> states = new ArrayList<>();
    for (int i = 0; i < policies.size(); i++) {
      Object round = round(chosen, i);
      Machine machine = machine(policies.get(i));
      Object state = memory.states().get(i);
      states.add(machine == null ? longer((Sequence) state, round) : machine.next(state, round));
    }
    return states;
  }

  private void record(List<List<Step<Memory, Round>>> steps) {
    if (history != null && steps.size() == 1 && steps.get(0).size() == 1) {
      history.add(new Profile(game.players(), steps.get(0).get(0).event().chosen()));
    } else {
      history = null;
    }
  }

  private static Sequence longer(Sequence history, Object round) {
    List<Object> rounds = new ArrayList<>(history.elements());
    rounds.add(round);
    return new Sequence(Collections.unmodifiableList(rounds));
  }

  /** A round as one player sees it: its own action, the others', and everybody's by name. */
  Object round(List<Object> chosen, int player) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Player> players = game.players();
    fields.put("me", chosen.get(player));
    List<Player> others = new ArrayList<>(players);
    others.remove(player);
    List<Object> theirs = new ArrayList<>(chosen);
    theirs.remove(player);
    fields.put(
        "foe",
        others.size() == 1
            ? theirs.get(0)
            : others.isEmpty() ? Tuple.EMPTY : new Profile(others, theirs));
    for (int i = 0; i < players.size(); i++) {
      fields.put(players.get(i).toString(), chosen.get(i));
    }
    return new NamedTuple(fields);
  }

  private Distribution noisy(Distribution choice, int player) {
    if (rounds.noise().signum() == 0) {
      return choice;
    }
    List<Object> actions =
        seating.spaces().elements(new org.stratagem.type.Stage.Action(player), at);
    if (actions.size() == 1) {
      return choice;
    }
    Real slip = rounds.noise().dividedBy(Real.of(actions.size() - 1L));
    Real keep = Real.ONE.minus(rounds.noise());
    Map<Object, Real> weights = new LinkedHashMap<>();
    for (Object action : actions) {
      Real meant = choice.probability(action);
      weights.put(action, meant.times(keep).plus(Real.ONE.minus(meant).times(slip)));
    }
    return Distribution.of(weights);
  }
}
