package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.source.Span;
import org.stratagem.type.Grounding;
import org.stratagem.type.Stage;
import org.stratagem.type.Verdict;

/**
 * How strategies of certain stages turn each other into plans or policies, worked out once for all
 * strategies of these stages. Every stage that a player passes through has a slot; a step reads
 * slots and fills the next slot of its player. Actions stand in slots with their numbers, where the
 * player's actions have some.
 */
final class GroundingPlan {
  /** One event of the trace. */
  static final class Step {
    private final Verdict.Step event;
    private final boolean draw;
    private final int from;
    private final int to;
    private final int[] sources;
    private final @Nullable Stage[] lifted;
    private final int source;
    private final boolean plain;

    /**
     * @param event the event as it is judged
     * @param from the slot of what moves: a distribution that is drawn from, or a function that
     *     reads
     * @param to the slot of what it gives
     * @param sources the slots that are read, in order of the domain
     * @param lifted the stages that what is read has to be lifted to; null where it is of that
     *     stage already
     */
    Step(Verdict.Step event, int from, int to, int[] sources, @Nullable Stage[] lifted) {
      this.event = event;
      this.draw = event.kind() == Verdict.Kind.DRAW;
      this.from = from;
      this.to = to;
      this.sources = sources;
      this.lifted = lifted;
      this.source = sources.length == 1 ? sources[0] : -1;
      this.plain = sources.length == 1 && lifted[0] == null;
    }

    Verdict.Step event() {
      return event;
    }

    /** The slot of what moves. */
    int from() {
      return from;
    }

    /** The slot of what it gives. */
    int to() {
      return to;
    }

    /** What is read, lifted to what the reader wants; as it stands in slots. */
    Object[] read(Object[] slots, Seating seating, Span at) {
      Object[] read = new Object[sources.length];
      for (int i = 0; i < read.length; i++) {
        read[i] = read(i, slots, seating, at);
      }
      return read;
    }

    private Object read(int part, Object[] slots, Seating seating, Span at) {
      Object value = slots[sources[part]];
      Stage wanted = lifted[part];
      return wanted == null ? value : seating.enter(NumberedAction.plain(value), wanted, at);
    }

    private void apply(Object[] slots, Seating seating, Span at) {
      SeatedStrategy reader = (SeatedStrategy) slots[from];
      if (plain) {
        slots[to] = reader.answer(slots[source]);
        return;
      }
      slots[to] =
          sources.length == 1
              ? reader.answer(read(0, slots, seating, at))
              : reader.answer(read(slots, seating, at));
    }
  }

  private final Stage[] stages;
  private final Step[] steps;
  private final int[] last;
  private final int size;
  private final Verdict.Ending ending;
  private final boolean certain;

  /**
   * @param stages the players' stages, in order
   * @param verdict their trace
   */
  GroundingPlan(Stage[] stages, Verdict.Grounded verdict) {
    this.stages = stages.clone();
    this.ending = verdict.ending();
    this.last = new int[stages.length];
    List<List<Stage>> passed = new ArrayList<>();
    int[] second = new int[stages.length];
    int slot = stages.length;
    for (int player = 0; player < stages.length; player++) {
      List<Stage> mine = Grounding.stages(stages[player]);
      passed.add(mine);
      // The strategies themselves stand first, in player order, as they are given.
      second[player] = slot;
      slot += mine.size() - 1;
      last[player] = mine.size() == 1 ? player : slot - 1;
    }
    this.size = slot;
    this.steps = new Step[verdict.trace().size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = step(verdict.trace().get(i), passed, second);
    }
    this.certain = Arrays.stream(steps).noneMatch(step -> step.draw);
  }

  private static Step step(Verdict.Step event, List<List<Stage>> passed, int[] second) {
    int player = event.player();
    int before = event.stage() - 1;
    int[] sources = new int[event.sources().size()];
    @Nullable Stage[] lifted = new Stage[sources.length];
    for (int i = 0; i < sources.length; i++) {
      Verdict.Source source = event.sources().get(i);
      sources[i] = slot(source.player(), source.stage(), second);
      Stage wanted = ((Stage.Read) passed.get(player).get(before)).domain().get(i);
      lifted[i] = passed.get(source.player()).get(source.stage()).equals(wanted) ? null : wanted;
    }
    return new Step(
        event, slot(player, before, second), slot(player, event.stage(), second), sources, lifted);
  }

  private static int slot(int player, int stage, int[] second) {
    return stage == 0 ? player : second[player] + stage - 1;
  }

  /** Whether the player's strategies of that very stage are among those it is for. */
  @SuppressWarnings("ReferenceEquality") // stages are shared; a false no costs time only
  boolean isFor(int player, @Nullable Stage stage) {
    return stages[player] == stage;
  }

  /** Whether nothing is drawn. */
  boolean isCertain() {
    return certain;
  }

  /** The number of steps. */
  int steps() {
    return steps.length;
  }

  Step step(int number) {
    return steps[number];
  }

  /** The number of slots; the first ones are for the strategies, in player order. */
  int size() {
    return size;
  }

  /**
   * Does the reads from a step on, up to the next draw or the end.
   *
   * @return the step where it stopped
   */
  int advance(Object[] slots, int from, Seating seating, Span at) {
    int position = from;
    while (position < steps.length && !steps[position].draw) {
      steps[position].apply(slots, seating, at);
      position++;
    }
    return position;
  }

  /** The slots of the players' last stages, in order. */
  int[] last() {
    return last;
  }

  Verdict.Ending ending() {
    return ending;
  }
}
