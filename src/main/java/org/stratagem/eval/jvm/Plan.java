package org.stratagem.eval.jvm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.eval.jvm.Loop.Source;
import org.stratagem.numeric.Operation;

/**
 * How a program becomes methods: its loops, what stands in which branch, where it is cut, and which
 * values go from method to method. Those travel in an array, the frame; all others are local
 * variables of the machine.
 *
 * <p>A value is known by its step; the last value of a place in a loop by the place's first step.
 */
final class Plan {
  /** HotSpot compiles no method beyond 8000 bytes; the weights are estimates. */
  private static final int LARGEST_METHOD = 5500;

  private final Program program;
  private final List<Loop> loops;
  private final @Nullable Loop[] owners;
  private final Map<Loop, Scope> bodies = new IdentityHashMap<>();

  /** For each element of the top a step, or the first step of a loop. */
  private final List<Integer> elements = new ArrayList<>();

  private final int[] elementOf;
  private final Scope top;
  private final boolean[] infinite;

  private final List<List<Integer>> parts = new ArrayList<>();
  private final int[] partOf;
  private final List<BitSet> inputs = new ArrayList<>();

  private final Map<Integer, Integer> slots = new LinkedHashMap<>();
  private final Map<Integer, Integer> histories = new LinkedHashMap<>();
  private final Map<Integer, Integer> answers = new LinkedHashMap<>();
  private int frame;

  Plan(Program program) {
    this.program = program;
    this.loops = LoopFinder.loops(program);
    this.owners = new Loop[program.size()];
    this.elementOf = new int[program.size()];
    for (Loop loop : loops) {
      for (int step = loop.start(); step < loop.end(); step++) {
        owners[step] = loop;
      }
    }
    for (int step = 0; step < program.size(); step++) {
      Loop loop = owners[step];
      if (loop == null || step == loop.start()) {
        elements.add(step);
      }
      elementOf[step] = elements.size() - 1;
    }
    this.infinite = infinite();
    Map<Loop, BitSet> wanted = wantedPlaces();
    wanted.forEach((loop, places) -> bodies.put(loop, body(loop, places)));
    this.top = topScope();
    this.partOf = new int[elements.size()];
    cut();
    layFrame();
  }

  /** Which results may be infinite where they are undefined: the others are NaN there. */
  private boolean[] infinite() {
    boolean[] infinite = new boolean[program.size()];
    for (int step = 0; step < infinite.length; step++) {
      Program.Step what = program.step(step);
      Loop loop = owners[step];
      infinite[step] =
          switch (what.operation()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, EXP, LOG, REPLY, OPTIMUM -> true;
            case NEGATE, ABS, SQRT, FLOOR, CEIL, ROUND ->
                loop == null
                    ? mayBeInfinite(infinite, what.operands()[0])
                    : mayBeInfinite(infinite, loop, step, 0);
            case SELECT ->
                loop == null
                    ? mayBeInfinite(infinite, what.operands()[1])
                        || mayBeInfinite(infinite, what.operands()[2])
                    : mayBeInfinite(infinite, loop, step, 1)
                        || mayBeInfinite(infinite, loop, step, 2);
            default -> false;
          };
    }
    return infinite;
  }

  private static boolean mayBeInfinite(boolean[] infinite, int reference) {
    return Program.isStep(reference) && infinite[reference];
  }

  private static boolean mayBeInfinite(boolean[] infinite, Loop loop, int step, int operand) {
    Source source = loop.source(loop.place(step), operand);
    if (source instanceof Source.Fixed fixed) {
      return mayBeInfinite(infinite, fixed.reference());
    }
    if (source instanceof Source.Within within) {
      return infinite[loop.representative(within.place())];
    }
    return !(source instanceof Source.Listed);
  }

  boolean mayBeInfinite(int reference) {
    return mayBeInfinite(infinite, reference);
  }

  /** An operand of a place in a loop. */
  boolean mayBeInfinite(Loop loop, int place, int operand) {
    return mayBeInfinite(infinite, loop, loop.representative(place), operand);
  }

  /** The places of each loop that others need, with the histories that are needed. */
  private Map<Loop, BitSet> wantedPlaces() {
    Map<Loop, BitSet> wanted = new IdentityHashMap<>();
    loops.forEach(loop -> wanted.put(loop, new BitSet()));
    for (int element = 0; element < elements.size(); element++) {
      for (int reference : references(element)) {
        want(reference, wanted);
      }
    }
    for (int output = 0; output < program.outputs(); output++) {
      want(program.output(output), wanted);
    }
    for (Loop loop : loops) {
      for (List<Source> row : loop.sources()) {
        for (Source source : row) {
          if (source instanceof Source.Earlier earlier) {
            need(wanted.get(loop)).set(earlier.place());
          } else if (source instanceof Source.Series series) {
            need(wanted.get(series.loop())).set(series.place());
            histories.putIfAbsent(series.loop().representative(series.place()), 0);
          }
        }
      }
    }
    return wanted;
  }

  private void want(int reference, Map<Loop, BitSet> wanted) {
    Loop loop = Program.isStep(reference) ? owners[reference] : null;
    if (loop != null) {
      need(wanted.get(loop)).set(loop.place(reference));
      if (!isLast(reference)) {
        histories.putIfAbsent(loop.representative(loop.place(reference)), 0);
      }
    }
  }

  /** What an element of the top takes. */
  private int[] references(int element) {
    int step = elements.get(element);
    Loop loop = owners[step];
    return loop == null ? program.step(step).operands() : loop.outside();
  }

  private Scope body(Loop loop, BitSet wanted) {
    List<Scope.Element> places = new ArrayList<>();
    for (int place = 0; place < loop.period(); place++) {
      Program.Step step = program.step(loop.representative(place));
      List<Scope.Use> uses = new ArrayList<>();
      for (int operand = 0; operand < step.operands().length; operand++) {
        if (loop.source(place, operand) instanceof Source.Within within) {
          uses.add(new Scope.Use(within.place(), role(step, operand)));
        }
      }
      places.add(new Scope.Element(uses, bytes(step), step.solves(), selects(step)));
    }
    return new Scope(places, wanted);
  }

  private Scope topScope() {
    List<Scope.Element> all = new ArrayList<>();
    for (int element = 0; element < elements.size(); element++) {
      int number = elements.get(element);
      Loop loop = owners[number];
      List<Scope.Use> uses = new ArrayList<>();
      int[] references = references(element);
      Program.Step step = program.step(number);
      for (int i = 0; i < references.length; i++) {
        if (Program.isStep(references[i])) {
          Scope.Role role = loop == null ? role(step, i) : Scope.Role.NEEDED;
          uses.add(new Scope.Use(elementOf[references[i]], role));
        }
      }
      all.add(
          loop == null
              ? new Scope.Element(uses, bytes(step), step.solves(), selects(step))
              : new Scope.Element(uses, bytes(loop), true, false));
    }
    BitSet pinned = new BitSet();
    for (int output = 0; output < program.outputs(); output++) {
      if (Program.isStep(program.output(output))) {
        pinned.set(elementOf[program.output(output)]);
      }
    }
    return new Scope(all, pinned);
  }

  private static boolean selects(Program.Step step) {
    return step.operation() == Operation.SELECT;
  }

  private static Scope.Role role(Program.Step step, int operand) {
    return !selects(step) || operand == 0
        ? Scope.Role.NEEDED
        : operand == 1 ? Scope.Role.THEN : Scope.Role.OTHERWISE;
  }

  private static int bytes(Program.Step step) {
    int operands = step.operands().length;
    if (step.solves()) {
      return 20 + 14 * operands;
    }
    return switch (step.operation()) {
      case UNDEFINED -> 3;
      case LESS, LESS_EQUAL, EQUAL, SELECT -> 40;
      default -> 12 + 7 * operands;
    };
  }

  private int bytes(Loop loop) {
    int bytes = 40;
    for (List<Source> row : loop.sources()) {
      for (Source source : row) {
        bytes += source instanceof Source.Earlier earlier ? 16 * earlier.distance() : 8;
      }
    }
    return bytes + need(bodies.get(loop)).root().weight();
  }

  /** Cuts the statements at the top into parts that are small enough for a method each. */
  private void cut() {
    List<Integer> part = new ArrayList<>();
    int weight = 0;
    for (int statement : top.root().statements()) {
      if (weight + top.weight(statement) > LARGEST_METHOD && !part.isEmpty()) {
        parts.add(part);
        part = new ArrayList<>();
        weight = 0;
      }
      part.add(statement);
      weight += top.weight(statement);
    }
    parts.add(part);
    for (int number = 0; number < parts.size(); number++) {
      inputs.add(new BitSet());
      for (int statement : parts.get(number)) {
        assign(statement, number);
      }
    }
    if (parts.size() == 1) {
      for (int output = 0; output < program.outputs(); output++) {
        takeInput(program.output(output), 0);
      }
    }
  }

  private void takeInput(int reference, int part) {
    if (Program.isInput(reference)) {
      inputs.get(part).set(Program.number(reference));
    }
  }

  /** Notes the part of an element and of all that is computed inside it. */
  private void assign(int element, int part) {
    partOf[element] = part;
    for (int reference : references(element)) {
      takeInput(reference, part);
    }
    for (Scope.Use use : top.element(element).uses()) {
      if (top.inPlace(use.element())) {
        assign(use.element(), part);
      }
    }
    assign(top.then(element), part);
    assign(top.otherwise(element), part);
  }

  private void assign(@Nullable Region branch, int part) {
    if (branch != null) {
      branch.statements().forEach(statement -> assign(statement, part));
    }
  }

  private void layFrame() {
    for (int element = 0; element < elements.size(); element++) {
      for (int reference : references(element)) {
        if (Program.isStep(reference) && partOf[elementOf[reference]] != partOf[element]) {
          travels(reference);
        }
      }
    }
    for (int output = 0; parts.size() > 1 && output < program.outputs(); output++) {
      if (Program.isStep(program.output(output))) {
        travels(program.output(output));
      }
    }
    for (int step = 0; step < program.size(); step++) {
      Loop loop = owners[step];
      if (program.step(step).role() == Program.Role.LEADER
          && (loop == null || loop.iteration(step) == 0)) {
        answers.put(step, frame);
        frame += program.dimensions(program.step(step).problem()) + 1;
      }
    }
    for (Map.Entry<Integer, Integer> history : histories.entrySet()) {
      history.setValue(frame);
      frame += need(owners[history.getKey()]).count();
    }
  }

  private void travels(int reference) {
    if (isLast(reference) && slots.putIfAbsent(key(reference), frame) == null) {
      frame++;
    }
  }

  private static <T> T need(@Nullable T known) {
    return Objects.requireNonNull(known);
  }

  Program program() {
    return program;
  }

  List<Loop> loops() {
    return loops;
  }

  Scope top() {
    return top;
  }

  Scope body(Loop loop) {
    return need(bodies.get(loop));
  }

  /** The methods, each a list of elements of the top. */
  List<List<Integer>> parts() {
    return parts;
  }

  /** The inputs that a method reads. */
  BitSet inputs(int part) {
    return inputs.get(part);
  }

  /** The step of an element of the top, or the first step of a loop. */
  int step(int element) {
    return elements.get(element);
  }

  int element(int step) {
    return elementOf[step];
  }

  @Nullable Loop loop(int step) {
    return owners[step];
  }

  /** Whether a step is the last of its place; where it is in no loop, it is. */
  boolean isLast(int step) {
    Loop loop = owners[step];
    return loop == null || loop.iteration(step) == loop.count() - 1;
  }

  /** By what the value of a step, the last of its place, is known. */
  int key(int step) {
    Loop loop = owners[step];
    return loop == null ? step : loop.representative(loop.place(step));
  }

  /** The length of the frame. */
  int frame() {
    return frame;
  }

  /** Where in the frame a value travels to other methods; null where it does not. */
  @Nullable Integer slot(int key) {
    return slots.get(key);
  }

  /** Where in the frame the values of all iterations stand; null where only the last counts. */
  @Nullable Integer history(int key) {
    return histories.get(key);
  }

  /** Where in the frame the answer stands that a leader shares. */
  int answer(int leader) {
    return need(answers.get(leader));
  }
}
