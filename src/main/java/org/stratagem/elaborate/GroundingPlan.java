package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.source.Span;
import org.stratagem.type.Grounding;
import org.stratagem.type.Stage;
import org.stratagem.type.Verdict;

/**
 * How strategies of certain stages turn each other into plans or policies, worked out once for all strategies of these
 * stages. Every stage that a player passes through has a slot; a step reads slots and fills the next slot of its player.
 */
final class GroundingPlan {
  /**
   * One event of the trace.
   *
   * @param event the event as it is judged
   * @param from the slot of what moves: a distribution that is drawn from, or a function that reads
   * @param to the slot of what it gives
   * @param sources the slots that are read, in order of the domain
   * @param lifted the stages that what is read has to be lifted to; null where it is of that stage already
   */
  record Step(Verdict.Step event, int from, int to, int[] sources, @Nullable Stage[] lifted) {
    boolean isDraw() {
      return event.kind() == Verdict.Kind.DRAW;
    }
  }

  private final Stage[] stages;
  private final Step[] steps;
  private final int[] last;
  private final int slots;
  private final Verdict.Ending ending;

  /**
   * @param stages the players' stages, in order
   * @param verdict their trace
   */
  GroundingPlan(List<Stage> stages, Verdict.Grounded verdict) {
    this.stages = stages.toArray(Stage[]::new);
    this.ending = verdict.ending();
    this.last = new int[stages.size()];
    List<List<Stage>> passed = new ArrayList<>();
    int[] first = new int[stages.size()];
    int size = 0;
    for (int player = 0; player < first.length; player++) {
      List<Stage> mine = Grounding.stages(stages.get(player));
      passed.add(mine);
      // The strategies themselves stand first, in player order, as they are given.
      first[player] = first.length + size - 1;
      size += mine.size() - 1;
      last[player] = mine.size() == 1 ? player : first[player] + mine.size() - 1;
    }
    this.slots = first.length + size;
    this.steps = new Step[verdict.trace().size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = step(verdict.trace().get(i), passed, first);
    }
  }

  private static Step step(Verdict.Step event, List<List<Stage>> passed, int[] first) {
    int player = event.player();
    int before = event.stage() - 1;
    int[] sources = new int[event.sources().size()];
    @Nullable Stage[] lifted = new Stage[sources.length];
    for (int i = 0; i < sources.length; i++) {
      Verdict.Source source = event.sources().get(i);
      sources[i] = slot(source.player(), source.stage(), first);
      Stage wanted = ((Stage.Read) passed.get(player).get(before)).domain().get(i);
      lifted[i] = passed.get(source.player()).get(source.stage()).equals(wanted) ? null : wanted;
    }
    return new Step(
        event, slot(player, before, first), slot(player, event.stage(), first), sources, lifted);
  }

  private static int slot(int player, int stage, int[] first) {
    return stage == 0 ? player : first[player] + stage;
  }

  /** Whether it is the plan for these stages. */
  boolean fits(Stage[] others) {
    for (int player = 0; player < stages.length; player++) {
      if (!others[player].equals(stages[player])) {
        return false;
      }
    }
    return true;
  }

  int size() {
    return steps.length;
  }

  Step step(int number) {
    return steps[number];
  }

  /** How many slots there are; the first ones are for the strategies, in player order. */
  int slots() {
    return slots;
  }

  /**
   * Does the reads from a step on, up to the next draw or the end.
   *
   * @return the step where it stopped
   */
  int advance(Object[] filled, int from, Seating seating, Span at) {
    int position = from;
    while (position < steps.length && !steps[position].isDraw()) {
      Step step = steps[position];
      SeatedStrategy reader = (SeatedStrategy) filled[step.from()];
      filled[step.to()] =
          step.sources().length == 1
              ? reader.answer(read(step, 0, filled, seating, at))
              : reader.answer(read(step, filled, seating, at));
      position++;
    }
    return position;
  }

  /** What a step reads, lifted to what its reader wants. */
  static Object[] read(Step step, Object[] filled, Seating seating, Span at) {
    Object[] read = new Object[step.sources().length];
    for (int i = 0; i < read.length; i++) {
      read[i] = read(step, i, filled, seating, at);
    }
    return read;
  }

  private static Object read(Step step, int part, Object[] filled, Seating seating, Span at) {
    Object value = filled[step.sources()[part]];
    Stage wanted = step.lifted()[part];
    return wanted == null ? value : seating.coerce(value, wanted, at);
  }

  /** What the players have come to when all steps are done: their last stages, in order. */
  Object[] outcome(Object[] filled) {
    if (steps.length == 0) {
      return filled;
    }
    Object[] outcome = new Object[last.length];
    for (int player = 0; player < last.length; player++) {
      outcome[player] = filled[last[player]];
    }
    return outcome;
  }

  Verdict.Ending ending() {
    return ending;
  }
}
