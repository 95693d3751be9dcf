package org.stratagem.numeric.interval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Tape;

/**
 * What branches say about the numbers in them: a logarithm that is used only where its argument is
 * known to be positive need not be defined elsewhere, even on a box that reaches 0.
 */
final class BranchFacts {
  /** A condition and whether it holds. */
  private record Fact(int condition, boolean holds) {}

  private final Tape tape;
  private final List<@Nullable Set<Fact>> facts = new ArrayList<>();

  private BranchFacts(Tape tape) {
    this.tape = tape;
  }

  /** For each instruction whether it is a logarithm of what is positive wherever it is used. */
  static boolean[] safeLogarithms(Tape tape) {
    boolean[] safe = new boolean[tape.instructions().size()];
    boolean branches = uses(tape, Operation.SELECT) || uses(tape, Operation.AND);
    if (!uses(tape, Operation.LOG) || !branches) {
      return safe;
    }
    BranchFacts all = new BranchFacts(tape);
    all.collect();
    for (int i = 0; i < safe.length; i++) {
      Tape.Instruction instruction = tape.instructions().get(i);
      Set<Fact> known = all.facts.get(i);
      if (instruction.operation() == Operation.LOG && known != null) {
        int argument = instruction.operands()[0];
        safe[i] = known.stream().anyMatch(fact -> all.positive(fact, argument));
      }
    }
    return safe;
  }

  private static boolean uses(Tape tape, Operation operation) {
    return tape.instructions().stream().anyMatch(i -> i.operation() == operation);
  }

  private void collect() {
    for (int i = 0; i < tape.instructions().size(); i++) {
      facts.add(null);
    }
    for (int i = 0; i < tape.outputs(); i++) {
      facts.set(tape.output(i), Set.of());
    }
    for (int i = tape.instructions().size() - 1; i >= 0; i--) {
      Set<Fact> known = facts.get(i);
      if (known != null) {
        pass(tape.instructions().get(i), known);
      }
    }
  }

  private void pass(Tape.Instruction instruction, Set<Fact> known) {
    int[] on = instruction.operands();
    switch (instruction.operation()) {
      case VARIABLE, CONSTANT, UNDEFINED -> {}
      case SELECT -> {
        use(on[0], known, null);
        use(on[1], known, new Fact(on[0], true));
        use(on[2], known, new Fact(on[0], false));
      }
      case AND -> {
        use(on[0], known, null);
        use(on[1], known, new Fact(on[0], true));
      }
      case OR -> {
        use(on[0], known, null);
        use(on[1], known, new Fact(on[0], false));
      }
      default -> {
        int from =
            switch (instruction.operation()) {
              case REPLY -> 2;
              case OPTIMUM -> 1;
              default -> 0;
            };
        for (int k = from; k < on.length; k++) {
          use(on[k], known, null);
        }
      }
    }
  }

  /** What holds at every use of a place. */
  private void use(int place, Set<Fact> known, @Nullable Fact more) {
    Set<Fact> here = new HashSet<>(known);
    if (more != null) {
      here.add(more);
    }
    Set<Fact> before = facts.get(place);
    if (before != null) {
      here.retainAll(before);
    }
    facts.set(place, here);
  }

  private boolean positive(Fact fact, int argument) {
    Tape.Instruction condition = tape.instructions().get(fact.condition);
    int[] on = condition.operands();
    return switch (condition.operation()) {
      case LESS ->
          fact.holds ? on[1] == argument && sign(on[0]) >= 0 : on[0] == argument && sign(on[1]) > 0;
      case LESS_EQUAL ->
          fact.holds ? on[1] == argument && sign(on[0]) > 0 : on[0] == argument && sign(on[1]) >= 0;
      case NOT -> positive(new Fact(on[0], !fact.holds), argument);
      case AND -> fact.holds && either(on, true, argument);
      case OR -> !fact.holds && either(on, false, argument);
      default -> false;
    };
  }

  private boolean either(int[] on, boolean holds, int argument) {
    return positive(new Fact(on[0], holds), argument) || positive(new Fact(on[1], holds), argument);
  }

  /** The sign of a constant; -1 for what is no constant. */
  private int sign(int place) {
    Tape.Instruction instruction = tape.instructions().get(place);
    return instruction.operation() == Operation.CONSTANT
        ? tape.constants().get(instruction.operands()[0]).signum()
        : -1;
  }
}
