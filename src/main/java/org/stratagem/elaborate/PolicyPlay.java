package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
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
  private final Horizon horizon;
  private final Map<List<Object>, Real> frequencies = new LinkedHashMap<>();
  private final Map<Situation, StateRound> playedRounds = new LinkedHashMap<>();
  private @Nullable List<Object> history = new ArrayList<>();

  private record Situation(List<Object> plans, List<Object> position) {}

  /**
   * Where a play is.
   *
   * @param states what each policy remembers
   * @param position the values of the game's states
   */
  private record Memory(List<Object> states, List<Object> position) {}

  PolicyPlay(Seating seating, Map<List<Object>, Real> policies, Rounds rounds, Span at) {
    this.seating = seating;
    this.game = seating.game();
    this.rounds = rounds;
    this.at = at;
    this.payoffs = new Real[game.playerCount()];
    this.horizon = new Horizon(game);
    policies.forEach(this::play);
    Real played = Real.ZERO;
    for (Real often : frequencies.values()) {
      played = played.plus(often);
    }
    Real all = played;
    frequencies.replaceAll((profile, often) -> often.dividedBy(all));
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
    for (Object policy : policies) {
      start.add(
          machine(policy) != null
              ? Objects.requireNonNull(machine(policy)).start()
              : new Sequence(List.of()));
    }
    Map<Memory, Real> memories = new LinkedHashMap<>();
    for (Map.Entry<List<Object>, Real> begin : horizon.starts().entrySet()) {
      memories.put(new Memory(start, begin.getKey()), weight.times(begin.getValue()));
    }
    Real[] discount = new Real[game.playerCount()];
    java.util.Arrays.fill(discount, Real.ONE);
    int count =
        Math.min(rounds.count(), Objects.requireNonNullElse(horizon.rounds(), Integer.MAX_VALUE));
    for (int round = 0; round < count; round++) {
      Map<Memory, Real> next = new LinkedHashMap<>();
      for (Map.Entry<Memory, Real> memory : memories.entrySet()) {
        step(policies, memory.getKey(), memory.getValue(), discount, next);
      }
      if (next.size() > game.interpreter().limits().maxSize()) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.L401,
                    at,
                    "after "
                        + (round + 1)
                        + " rounds there are "
                        + next.size()
                        + " possible histories, more than the limit of "
                        + game.interpreter().limits().maxSize())
                .hint(
                    "write the policies with `machine(...)`: a finite memory stays exact however"
                        + " long the play")
                .hint("raise the limit with --max-size"));
      }
      memories = next;
      for (int player = 0; player < discount.length; player++) {
        Real factor = horizon.discount(player);
        discount[player] = factor == null ? discount[player] : discount[player].times(factor);
      }
    }
  }

  private static @Nullable Machine machine(Object policy) {
    FunctionValue inner =
        policy instanceof StagedPolicy staged ? staged.inner() : (FunctionValue) policy;
    if (inner instanceof NamedFunction named) {
      inner = named.function();
    }
    return inner instanceof Machine machine ? machine : null;
  }

  private void step(
      List<Object> policies, Memory memory, Real weight, Real[] discount, Map<Memory, Real> next) {
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
    branch(policies, memory, choices, new ArrayList<>(), weight, discount, next);
  }

  private void branch(
      List<Object> policies,
      Memory memory,
      List<Distribution> choices,
      List<Object> chosen,
      Real weight,
      Real[] discount,
      Map<Memory, Real> next) {
    int player = chosen.size();
    if (player < choices.size()) {
      choices
          .get(player)
          .weights()
          .forEach(
              (action, probability) -> {
                List<Object> longer = new ArrayList<>(chosen);
                longer.add(action);
                branch(
                    policies, memory, choices, longer, weight.times(probability), discount, next);
              });
      return;
    }
    StateRound played = game.hasStates() ? played(chosen, memory.position()) : null;
    for (int i = 0; i < payoffs.length; i++) {
      if (!game.isEnvironment(i)) {
        Real once = played == null ? game.payoffs().payoff(chosen, i, at) : played.payoffs().get(i);
        Real payoff = weight.times(discount[i]).times(once);
        payoffs[i] = payoffs[i] == null ? payoff : payoffs[i].plus(payoff);
      }
    }
    frequencies.merge(chosen, weight, Real::plus);
    record(chosen, weight);
    List<Object> states = new ArrayList<>();
    for (int i = 0; i < policies.size(); i++) {
      Object round = round(chosen, i);
      Machine machine = machine(policies.get(i));
      states.add(
          machine == null
              ? longer((Sequence) memory.states().get(i), round)
              : machine.next(memory.states().get(i), round));
    }
    if (played == null) {
      next.merge(new Memory(states, memory.position()), weight, Real::plus);
    } else {
      played
          .next()
          .forEach(
              (position, chance) ->
                  next.merge(new Memory(states, position), weight.times(chance), Real::plus));
    }
  }

  /** The same plans in the same state come to the same. */
  private StateRound played(List<Object> plans, List<Object> position) {
    return playedRounds.computeIfAbsent(
        new Situation(plans, position),
        situation -> StateRound.of(game, horizon, plans, position, at));
  }

  private void record(List<Object> chosen, Real weight) {
    if (history != null && weight.equals(Real.ONE)) {
      history.add(new Profile(game.players(), chosen));
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
