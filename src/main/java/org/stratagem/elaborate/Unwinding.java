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
  private boolean drawn;

  Unwinding(Seating seating, GroundingPlan plan, Span at) {
    this.seating = seating;
    this.plan = plan;
    this.at = at;
  }

  /**
   * What the strategies come to, with probabilities, in order of first mention. What is certain is
   * not looked up by its value, so that it may hold numbers that are not known yet.
   *
   * @param slots as they are when the steps before the given one are done
   */
  Map<List<Object>, Real> run(Object[] slots, int step) {
    List<Object> certain = branch(slots, step, Real.ONE);
    return certain == null ? joint : Collections.singletonMap(certain, Real.ONE);
  }

  /** The outcome, if nothing was drawn on the way to it; else null, and it is in the table. */
  private @Nullable List<Object> branch(Object[] slots, int from, Real probability) {
    int position = plan.advance(slots, from, seating, at);
    if (position == plan.steps()) {
      first = first == null ? slots : first;
      List<Object> outcome = new ArrayList<>(plan.last().length);
      for (int slot : plan.last()) {
        outcome.add(NumberedAction.plain(slots[slot]));
      }
      if (!drawn) {
        return outcome;
      }
      joint.merge(outcome, probability, Real::plus);
      return null;
    }
    drawn = true;
    GroundingPlan.Step draw = plan.step(position);
    Distribution distribution = (Distribution) slots[draw.from()];
    for (Map.Entry<Object, Real> outcome : distribution.weights().entrySet()) {
      Object[] further = slots.clone();
      further[draw.to()] = seating.enter(outcome.getKey(), draw.event().result(), at);
      branch(further, position + 1, probability.times(outcome.getValue()));
    }
    return null;
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
