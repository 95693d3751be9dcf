package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Distribution;

/**
 * Strategies on their way to plans or policies: what a plan of grounding gives when every draw has
 * all its outcomes.
 */
final class Unwinding {
  private final Seating seating;
  private final GroundingPlan plan;
  private final Span at;
  private final Map<List<Object>, Real> joint = new LinkedHashMap<>();
  private Object @Nullable [] first;

  Unwinding(Seating seating, GroundingPlan plan, Span at) {
    this.seating = seating;
    this.plan = plan;
    this.at = at;
  }

  /**
   * What the strategies come to, with probabilities, in order of first mention.
   *
   * @param slots as they are when the steps before the given one are done
   */
  Map<List<Object>, Real> run(Object[] slots, int step) {
    int position = plan.advance(slots, step, seating, at);
    if (position == plan.steps()) {
      // No draws: the outcome may be made of unknown numbers, and is no key of a map.
      first = slots;
      return Collections.singletonMap(outcome(slots), Real.ONE);
    }
    branch(slots, position, Real.ONE);
    return joint;
  }

  private List<Object> outcome(Object[] slots) {
    List<Object> outcome = new ArrayList<>(plan.last().length);
    for (int slot : plan.last()) {
      outcome.add(NumberedAction.plain(slots[slot]));
    }
    return outcome;
  }

  private void branch(Object[] slots, int from, Real probability) {
    int position = plan.advance(slots, from, seating, at);
    if (position == plan.steps()) {
      first = first == null ? slots : first;
      joint.merge(outcome(slots), probability, Real::plus);
      return;
    }
    GroundingPlan.Step draw = plan.step(position);
    Distribution distribution = (Distribution) slots[draw.from()];
    for (Map.Entry<Object, Real> outcome : distribution.weights().entrySet()) {
      Object[] further = slots.clone();
      further[draw.to()] = seating.enter(outcome.getKey(), draw.event().result(), at);
      branch(further, position + 1, probability.times(outcome.getValue()));
    }
  }

  /** The trace along the first branch. */
  List<Play.Event> events() {
    List<Play.Event> events = new ArrayList<>();
    for (int i = 0; first != null && i < plan.steps(); i++) {
      GroundingPlan.Step step = plan.step(i);
      List<Object> read = new ArrayList<>();
      for (Object part : step.read(first, seating, at)) {
        read.add(NumberedAction.plain(part));
      }
      events.add(new Play.Event(step.event(), read, NumberedAction.plain(first[step.to()])));
    }
    return events;
  }
}
