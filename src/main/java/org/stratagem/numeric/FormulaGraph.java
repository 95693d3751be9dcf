package org.stratagem.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where formulas grow. Each node is made once: the same operation on the same operands is the same
 * node, so what a computation does twice stands here once. Operations on constants alone are
 * computed at once. Not for use by two threads.
 */
public final class FormulaGraph {
  /** Beyond this a computation is not worth writing down: some hundred megabytes. */
  private static final int MOST_NODES = 2_000_000;

  private record Key(Operation operation, int[] operands) {
    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
      return other instanceof Key that
          && operation == that.operation
          && Arrays.equals(operands, that.operands);
    }

    @Override
    public int hashCode() {
      return 31 * operation.name().hashCode() + Arrays.hashCode(operands);
    }
  }

  private final List<Tape.Instruction> nodes = new ArrayList<>();
  private final Map<Key, Integer> known = new HashMap<>();
  private final List<Real> constants = new ArrayList<>();
  private final Map<Object, Integer> constantNodes = new HashMap<>();
  private final List<InnerProblem> problems = new ArrayList<>();
  private final Map<Object, Object> remembered = new HashMap<>();
  private final Map<Integer, InnerProblem.Bounds> bounds = new HashMap<>();
  private int variables;
  private int forks;

  /** A new unknown number. */
  public Formula variable() {
    return new Formula(this, add(Operation.VARIABLE, variables++));
  }

  /** A new unknown number between bounds. */
  public Formula variable(InnerProblem.Bounds between) {
    Formula variable = variable();
    bounds.put(variable.node(), between);
    return variable;
  }

  /** What has no value: a search that meets it reports where. */
  public Formula undefined() {
    return new Formula(this, add(Operation.UNDEFINED));
  }

  /** Whether a formula is a variable or a reply that certainly lies between the bounds. */
  public boolean lies(Formula formula, double low, double high) {
    InnerProblem.Bounds known = bounds.get(formula.node());
    return known != null && low <= known.low() && known.high() <= high;
  }

  /**
   * Whether a formula is a sum in which everything cancels but this number; where it does not, the
   * answer is no, even if the formula is constant for another reason.
   */
  public boolean isAlways(Formula formula, Real value) {
    Map<Integer, Real> sum = new HashMap<>();
    addTo(sum, formula.node(), Real.ONE);
    Real rest = sum.remove(-1);
    return sum.values().stream().allMatch(factor -> factor.signum() == 0)
        && value.equals(rest == null ? Real.ZERO : rest);
  }

  /** Adds a multiple of a node to a sum of multiples of nodes; the number stands at -1. */
  private void addTo(Map<Integer, Real> sum, int node, Real factor) {
    Tape.Instruction instruction = nodes.get(node);
    int[] operands = instruction.operands();
    switch (instruction.operation()) {
      case CONSTANT ->
          sum.merge(-1, constants.get(operands[0]).toRational().times(factor), Real::plus);
      case ADD -> {
        addTo(sum, operands[0], factor);
        addTo(sum, operands[1], factor);
      }
      case SUBTRACT -> {
        addTo(sum, operands[0], factor);
        addTo(sum, operands[1], factor.negate());
      }
      case NEGATE -> addTo(sum, operands[0], factor.negate());
      case SELECT -> {
        // A value that is defined only under a condition counts as the value.
        if (nodes.get(operands[2]).operation() == Operation.UNDEFINED) {
          addTo(sum, operands[1], factor);
        } else {
          sum.merge(node, factor, Real::plus);
        }
      }
      default -> sum.merge(node, factor, Real::plus);
    }
  }

  /** A formula as it is where a condition holds; elsewhere it is undefined. */
  public Real where(Condition condition, Real value) {
    return condition.select(value, undefined());
  }

  /**
   * Counts a choice that is followed both ways; {@link #joined} has to follow. Gives up when more
   * of them lie within each other than the limit.
   */
  public void fork(int deepest) {
    if (forks == deepest) {
      throw new UndecidedException("how deep a recursion goes depends on what is searched for");
    }
    forks++;
  }

  /** Both ways of a choice have been followed. */
  public void joined() {
    forks--;
  }

  /** Whether one of some formulas holds inner problems. */
  public boolean holdsProblems(Formula... formulas) {
    for (int node : reachable(Arrays.stream(formulas).mapToInt(Formula::node).toArray())) {
      Operation operation = nodes.get(node).operation();
      if (operation == Operation.REPLY || operation == Operation.OPTIMUM) {
        return true;
      }
    }
    return false;
  }

  /** Whether a formula depends on other variables than these. */
  public boolean dependsOnMore(Formula formula, List<Formula> variables) {
    java.util.Set<Integer> allowed = new java.util.HashSet<>();
    variables.forEach(variable -> allowed.add(variable.node()));
    for (int node : reachable(formula.node())) {
      if (nodes.get(node).operation() == Operation.VARIABLE && !allowed.contains(node)) {
        return true;
      }
    }
    return false;
  }

  /** A known number as a formula. */
  public Formula constant(Real value) {
    return new Formula(this, node(value));
  }

  /**
   * Results of pure functions at formulas, by whatever key; they belong to this graph, and go with
   * it.
   */
  public Map<Object, Object> remembered() {
    return remembered;
  }

  /** The result of an operation; a number where all operands are known. */
  public Real apply(Operation operation, Real... operands) {
    boolean open = operation.arity() < 0;
    int[] places = new int[operands.length];
    for (int i = 0; i < operands.length; i++) {
      open |= operands[i] instanceof Formula;
      places[i] = node(operands[i]);
    }
    if (open) {
      return new Formula(this, add(operation, places));
    }
    throw new IllegalArgumentException("no formula among the operands of " + operation);
  }

  /**
   * The coordinates of the point at which a formula is optimal among all values of some variables
   * in a box.
   *
   * @param objective what to optimise
   * @param guard where it is not null, only points count at which it holds
   * @param point variables of this graph, which then no longer count as inputs
   * @param box their bounds
   */
  public List<Formula> reply(
      Formula objective,
      @org.jspecify.annotations.Nullable Condition guard,
      List<Formula> point,
      List<InnerProblem.Bounds> box,
      InnerProblem.Sense sense,
      InnerProblem.TieRule ties) {
    int[] operands = inner(objective, guard, point, box, sense, ties, 2);
    List<Formula> replies = new ArrayList<>();
    for (int coordinate = 0; coordinate < point.size(); coordinate++) {
      int[] own = operands.clone();
      own[1] = coordinate;
      Formula reply = new Formula(this, add(Operation.REPLY, own));
      bounds.put(reply.node(), box.get(coordinate));
      replies.add(reply);
    }
    return replies;
  }

  /** The optimal value of such a problem. */
  public Formula optimum(
      Formula objective,
      @org.jspecify.annotations.Nullable Condition guard,
      List<Formula> point,
      List<InnerProblem.Bounds> box,
      InnerProblem.Sense sense) {
    return new Formula(
        this,
        add(
            Operation.OPTIMUM,
            inner(objective, guard, point, box, sense, InnerProblem.TieRule.LOWEST, 1)));
  }

  /** The operands: the problem's number, room up to {@code lead}, then what it is given. */
  private int[] inner(
      Formula objective,
      @org.jspecify.annotations.Nullable Condition guard,
      List<Formula> point,
      List<InnerProblem.Bounds> box,
      InnerProblem.Sense sense,
      InnerProblem.TieRule ties,
      int lead) {
    int[] outputs =
        guard == null
            ? new int[] {objective.node()}
            : new int[] {objective.node(), guard.formula().node()};
    boolean[] varies = dependents(point);
    Map<Integer, Integer> given = new LinkedHashMap<>();
    for (int node : reachable(outputs)) {
      if (varies[node]) {
        for (int operand : operands(node)) {
          if (!varies[operand] && nodes.get(operand).operation() != Operation.CONSTANT) {
            given.putIfAbsent(operand, given.size());
          }
        }
      }
    }
    for (int output : outputs) {
      if (!varies[output] && nodes.get(output).operation() != Operation.CONSTANT) {
        given.putIfAbsent(output, given.size());
      }
    }
    Map<Integer, Integer> inputs = new LinkedHashMap<>(given);
    point.forEach(variable -> inputs.put(variable.node(), inputs.size()));
    InnerProblem problem = new InnerProblem(write(inputs, outputs), box, sense, ties);
    int number = problems.indexOf(problem);
    if (number < 0) {
      number = problems.size();
      problems.add(problem);
    }
    int[] operands = new int[lead + given.size()];
    operands[0] = number;
    int place = lead;
    for (int node : given.keySet()) {
      operands[place++] = node;
    }
    return operands;
  }

  /** Which nodes depend on one of the variables. */
  private boolean[] dependents(List<Formula> variables) {
    boolean[] varies = new boolean[nodes.size()];
    variables.forEach(variable -> varies[variable.node()] = true);
    for (int node = 0; node < varies.length; node++) {
      for (int operand : operands(node)) {
        varies[node] |= varies[operand];
      }
    }
    return varies;
  }

  /** The nodes that a node takes results from. */
  private int[] operands(int node) {
    Tape.Instruction instruction = nodes.get(node);
    int[] operands = instruction.operands();
    return switch (instruction.operation()) {
      case VARIABLE, CONSTANT -> new int[0];
      case REPLY -> Arrays.copyOfRange(operands, 2, operands.length);
      case OPTIMUM -> Arrays.copyOfRange(operands, 1, operands.length);
      default -> operands;
    };
  }

  /** What the outputs need, ascending. */
  private List<Integer> reachable(int... outputs) {
    boolean[] needed = new boolean[nodes.size()];
    int last = -1;
    for (int output : outputs) {
      needed[output] = true;
      last = Math.max(last, output);
    }
    for (int node = last; node >= 0; node--) {
      if (needed[node]) {
        for (int operand : operands(node)) {
          needed[operand] = true;
        }
      }
    }
    List<Integer> reachable = new ArrayList<>();
    for (int node = 0; node <= last; node++) {
      if (needed[node]) {
        reachable.add(node);
      }
    }
    return reachable;
  }

  /**
   * Writes formulas out.
   *
   * @param inputs which formulas are the inputs, in order: variables as a rule
   */
  public Tape tape(List<Formula> inputs, Formula... outputs) {
    Map<Integer, Integer> places = new LinkedHashMap<>();
    inputs.forEach(input -> places.put(input.node(), places.size()));
    return write(places, Arrays.stream(outputs).mapToInt(Formula::node).toArray());
  }

  private Tape write(Map<Integer, Integer> inputs, int... outputs) {
    boolean[] needed = needed(inputs, outputs);
    Map<Integer, Integer> places = new HashMap<>();
    Map<Integer, Integer> constantPlaces = new HashMap<>();
    Map<Integer, Integer> problemPlaces = new HashMap<>();
    List<Tape.Instruction> written = new ArrayList<>();
    List<Real> used = new ArrayList<>();
    List<InnerProblem> inner = new ArrayList<>();
    for (int node = 0; node < needed.length; node++) {
      if (!needed[node]) {
        continue;
      }
      places.put(node, written.size());
      Tape.Instruction instruction = nodes.get(node);
      int[] operands = instruction.operands().clone();
      Integer input = inputs.get(node);
      if (input != null) {
        written.add(new Tape.Instruction(Operation.VARIABLE, input));
        continue;
      }
      int from = 0;
      switch (instruction.operation()) {
        case VARIABLE ->
            throw new IllegalArgumentException("variable " + operands[0] + " is no input");
        case CONSTANT -> {
          Real value = constants.get(operands[0]);
          operands[0] = constantPlaces.computeIfAbsent(operands[0], unused -> used.size());
          if (operands[0] == used.size()) {
            used.add(value);
          }
          from = 1;
        }
        case REPLY, OPTIMUM -> {
          InnerProblem problem = problems.get(operands[0]);
          operands[0] = problemPlaces.computeIfAbsent(operands[0], unused -> inner.size());
          if (operands[0] == inner.size()) {
            inner.add(problem);
          }
          from = instruction.operation() == Operation.REPLY ? 2 : 1;
        }
        default -> {}
      }
      for (int i = from; i < operands.length; i++) {
        operands[i] = java.util.Objects.requireNonNull(places.get(operands[i]));
      }
      written.add(new Tape.Instruction(instruction.operation(), operands));
    }
    return new Tape(
        inputs.size(), written, used, inner, Arrays.stream(outputs).map(places::get).toArray());
  }

  private boolean[] needed(Map<Integer, Integer> inputs, int... outputs) {
    boolean[] needed = new boolean[nodes.size()];
    for (int output : outputs) {
      needed[output] = true;
    }
    for (int node = needed.length - 1; node >= 0; node--) {
      if (needed[node] && !inputs.containsKey(node)) {
        for (int operand : operands(node)) {
          needed[operand] = true;
        }
      }
    }
    return needed;
  }

  /**
   * Copies a tape into this graph, so that more can be computed from it.
   *
   * @return its outputs
   */
  public List<Formula> embed(Tape tape, List<Formula> inputs) {
    if (inputs.size() != tape.inputs()) {
      throw new IllegalArgumentException(inputs.size() + " inputs for " + tape.inputs());
    }
    int[] places = new int[tape.instructions().size()];
    for (int i = 0; i < places.length; i++) {
      Tape.Instruction instruction = tape.instructions().get(i);
      int[] operands = instruction.operands().clone();
      switch (instruction.operation()) {
        case VARIABLE -> places[i] = inputs.get(operands[0]).node();
        case CONSTANT -> places[i] = node(tape.constants().get(operands[0]));
        case REPLY, OPTIMUM -> {
          int from = instruction.operation() == Operation.REPLY ? 2 : 1;
          operands[0] = problem(tape.problems().get(operands[0]));
          places[i] = add(instruction.operation(), moved(operands, from, places));
        }
        default -> places[i] = add(instruction.operation(), moved(operands, 0, places));
      }
    }
    List<Formula> outputs = new ArrayList<>();
    for (int i = 0; i < tape.outputs(); i++) {
      outputs.add(new Formula(this, places[tape.output(i)]));
    }
    return outputs;
  }

  private int problem(InnerProblem problem) {
    int number = problems.indexOf(problem);
    if (number < 0) {
      problems.add(problem);
      return problems.size() - 1;
    }
    return number;
  }

  private static int[] moved(int[] operands, int from, int[] places) {
    for (int i = from; i < operands.length; i++) {
      operands[i] = places[operands[i]];
    }
    return operands;
  }

  private int node(Real value) {
    if (value instanceof Formula formula) {
      if (formula.graph() != this) {
        throw new UndecidedException("two searches depend on each other");
      }
      return formula.node();
    }
    // A double and the rational that equals it are different constants: they compute differently.
    Object key = value.isExact() ? value : Double.valueOf(value.doubleValue());
    Integer place = constantNodes.get(key);
    if (place == null) {
      constants.add(value);
      place = add(Operation.CONSTANT, constants.size() - 1);
      constantNodes.put(key, place);
    }
    return place;
  }

  private int add(Operation operation, int... operands) {
    Key key = new Key(operation, operands);
    Integer place = known.get(key);
    if (place == null) {
      if (nodes.size() == MOST_NODES) {
        throw new UndecidedException("the formula grows beyond " + MOST_NODES + " operations");
      }
      place = nodes.size();
      nodes.add(new Tape.Instruction(operation, operands));
      known.put(key, place);
    }
    return place;
  }
}
