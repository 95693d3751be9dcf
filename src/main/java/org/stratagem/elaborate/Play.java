package org.stratagem.elaborate;

import java.util.ArrayList;
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
import org.stratagem.type.Stage;
import org.stratagem.type.Verdict;
import org.stratagem.value.Distribution;

/**
 * Strategies grounded in plans, by the trace that their stages choose: reads apply, draws branch. Ends in a distribution
 * over plan profiles, or in policies that are then played for some rounds.
 */
public final class Play {
  /** One event of the trace with what it gave: for a draw, the first of the values that may be drawn. */
  public record Event(Verdict.Step step, List<Object> read, Object given) {}

  /**
   * What a play comes to.
   *
   * @param joint plan profiles with their probabilities, in order of first mention
   * @param events the trace along the first branch
   * @param policies the policies with how they went on, or null where the strategies end in actions
   */
  public record Grounded(
      Map<List<Object>, Real> joint, List<Event> events, @Nullable PolicyPlay policies) {}

  private final Seating seating;
  private final Rounds rounds;

  public Play(Seating seating, Rounds rounds) {
    this.seating = seating;
    this.rounds = rounds;
  }

  /** One player's expected payoff, when strategies in player order ground. */
  public Real payoff(List<Object> strategies, int player, Span at) {
    Real known = actionsOnly(strategies, player, at);
    if (known != null) {
      return known;
    }
    Grounded grounded = ground(strategies, at);
    if (grounded.policies() != null) {
      return grounded.policies().payoff(player);
    }
    return payoff(grounded.joint(), player, at);
  }

  /** A player's payoff expected over a distribution of plan profiles. */
  @SuppressWarnings("ReferenceEquality") // the certain profile, without a multiplication
  public Real payoff(Map<List<Object>, Real> joint, int player, Span at) {
    Real sum = null;
    for (Map.Entry<List<Object>, Real> entry : joint.entrySet()) {
      Real payoff = seating.game().payoffs().payoff(entry.getKey(), player, at);
      Real part = entry.getValue() == Real.ONE ? payoff : entry.getValue().times(payoff);
      sum = sum == null ? part : sum.plus(part);
    }
    return Objects.requireNonNullElse(sum, Real.ZERO);
  }

  /** The common case, without a trace: every strategy is an action already. */
  private @Nullable Real actionsOnly(List<Object> strategies, int player, Span at) {
    List<Object> plans = new ArrayList<>(strategies.size());
    for (int i = 0; i < strategies.size(); i++) {
      Object strategy = strategies.get(i);
      if (strategy instanceof FunctionValue
          || strategy instanceof Distribution
          || strategy instanceof StrategyReference) {
        return null;
      }
      Stage stage = seating.stageOf(strategy, i, at);
      plans.add(seating.coerce(strategy, stage, at));
    }
    return seating.game().payoffs().payoff(plans, player, at);
  }

  /** Grounds strategies in player order; a commitment race or a gap is a diagnostic. */
  public Grounded ground(List<Object> strategies, Span at) {
    if (strategies.size() != seating.game().playerCount()) {
      throw new StratagemException(
          Diagnostic.error(
              Code.T107,
              at,
              "`" + seating.game().name() + "` has " + seating.game().playerCount() + " players, but there are " + strategies.size() + " strategies"));
    }
    List<Object> seated = seating.seat(strategies, at);
    List<Stage> stages = new ArrayList<>();
    for (int player = 0; player < seated.size(); player++) {
      stages.add(seating.stageOf(seated.get(player), player, at));
    }
    Verdict verdict = seating.judge(stages);
    if (verdict instanceof Verdict.Refused refused) {
      throw new StratagemException(Impasses.diagnostic(refused, seating.printer(), at));
    }
    Verdict.Grounded trace = (Verdict.Grounded) verdict;
    Map<List<Object>, Real> joint = new LinkedHashMap<>();
    List<Event> events = new ArrayList<>();
    List<List<Object>> passed = new ArrayList<>();
    for (Object strategy : seated) {
      List<Object> first = new ArrayList<>();
      first.add(strategy);
      passed.add(first);
    }
    run(trace.trace(), 0, passed, Real.ONE, joint, events, at);
    if (trace.ending() == Verdict.Ending.POLICIES) {
      return new Grounded(Map.of(), events, policies(joint, at));
    }
    return new Grounded(joint, events, null);
  }

  private PolicyPlay policies(Map<List<Object>, Real> joint, Span at) {
    if (rounds.count() == 0) {
      throw new StratagemException(
          Diagnostic.error(Code.T107, at, "these are policies: say for how many rounds they are played")
              .hint("add `rounds: 10`"));
    }
    return new PolicyPlay(seating, joint, rounds, at);
  }

  private void run(
      List<Verdict.Step> trace,
      int position,
      List<List<Object>> passed,
      Real probability,
      Map<List<Object>, Real> joint,
      List<Event> events,
      Span at) {
    for (int i = position; i < trace.size(); i++) {
      Verdict.Step step = trace.get(i);
      List<Object> mine = passed.get(step.player());
      Object last = mine.get(mine.size() - 1);
      boolean first = joint.isEmpty() && events.size() == i;
      if (step.kind() == Verdict.Kind.DRAW) {
        Distribution distribution = (Distribution) last;
        if (first) {
          events.add(new Event(step, List.of(), distribution.weights().keySet().iterator().next()));
        }
        for (Map.Entry<Object, Real> branch : distribution.weights().entrySet()) {
          List<List<Object>> further = new ArrayList<>();
          passed.forEach(stages -> further.add(new ArrayList<>(stages)));
          further.get(step.player()).add(branch.getKey());
          run(trace, i + 1, further, probability.times(branch.getValue()), joint, events, at);
        }
        return;
      }
      List<Object> read = new ArrayList<>();
      List<Stage> domain = ((Stage.Read) Objects.requireNonNull(((FunctionValue) last).stage())).domain();
      for (int s = 0; s < step.sources().size(); s++) {
        Verdict.Source source = step.sources().get(s);
        read.add(seating.coerce(passed.get(source.player()).get(source.stage()), domain.get(s), at));
      }
      Object given = ((FunctionValue) last).call(read.toArray());
      if (first) {
        events.add(new Event(step, read, given));
      }
      mine.add(given);
    }
    List<Object> plans = new ArrayList<>();
    passed.forEach(stages -> plans.add(stages.get(stages.size() - 1)));
    joint.merge(plans, probability, Real::plus);
  }
}
