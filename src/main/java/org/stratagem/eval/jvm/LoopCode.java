package org.stratagem.eval.jvm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.stratagem.eval.jvm.Loop.Source;

/**
 * Writes a loop:
 *
 * <pre>{@code
 * double d = ...;                 // what the first iteration takes for the one before
 * int k = 0;
 * do {
 *   double v = d * t0[k] + x;     // the statements of one iteration
 *   frame[base + k] = v;          // where others need the value of each iteration
 *   d = v;
 *   k++;
 * } while (k < n0);
 * }</pre>
 */
final class LoopCode extends ScopeCode {
  private final ClassCode owner;
  private final MethodCode outside;
  private final Plan plan;
  private final Loop loop;
  private final MethodVisitor method;

  private final int counter;
  private final int count;
  private final int table;

  /** The columns of the table. */
  private final Map<List<Integer>, Integer> columns = new LinkedHashMap<>();

  /** For each source the variables of the iterations before, the last one first. */
  private final Map<Source.Earlier, List<Integer>> delays = new LinkedHashMap<>();

  /** What is taken from outside and stood in no variable there. */
  private final Map<Integer, Integer> hoisted = new HashMap<>();

  private final Map<Integer, Integer> places = new LinkedHashMap<>();

  LoopCode(ClassCode owner, MethodCode outside, Plan plan, Loop loop, MethodVisitor method) {
    super(method, plan.body(loop));
    this.owner = owner;
    this.outside = outside;
    this.plan = plan;
    this.loop = loop;
    this.method = method;
    this.counter = outside.newVariable();
    this.count = outside.newVariable();
    this.table = outside.newVariable();
  }

  void write() {
    prepare();
    header();
    Label again = new Label();
    method.visitLabel(again);
    statements(plan.body(loop).root());
    remember();
    method.visitIincInsn(counter, 1);
    method.visitVarInsn(Opcodes.ILOAD, counter);
    method.visitVarInsn(Opcodes.ILOAD, count);
    method.visitJumpInsn(Opcodes.IF_ICMPLT, again);
    places.forEach((place, variable) -> outside.keep(loop.representative(place), variable));
  }

  /** Numbers the columns, fills the variables. */
  private void prepare() {
    for (List<Source> row : loop.sources()) {
      for (Source source : row) {
        if (source instanceof Source.Listed listed) {
          columns.putIfAbsent(listed.constants(), columns.size());
        } else if (source instanceof Source.Earlier earlier && !delays.containsKey(earlier)) {
          delays.put(earlier, initial(earlier));
        } else if (source instanceof Source.Fixed fixed
            && Program.isStep(fixed.reference())
            && outside.variable(fixed.reference()) == null
            && !hoisted.containsKey(fixed.reference())) {
          outside.push(fixed.reference());
          hoisted.put(fixed.reference(), outside.store());
        }
      }
    }
  }

  private List<Integer> initial(Source.Earlier earlier) {
    List<Integer> variables = new ArrayList<>();
    for (int back = earlier.distance() - 1; back >= 0; back--) {
      outside.push(earlier.initial().get(back));
      variables.add(outside.store());
    }
    return variables;
  }

  private void header() {
    int[] constants = new int[columns.size() * loop.count()];
    columns.forEach(
        (list, column) -> {
          for (int k = 0; k < loop.count(); k++) {
            constants[k * columns.size() + column] = list.get(k);
          }
        });
    int number = owner.number(loop, constants);
    field("n" + number, "I");
    method.visitVarInsn(Opcodes.ISTORE, count);
    if (!columns.isEmpty()) {
      field("t" + number, "[D");
      method.visitVarInsn(Opcodes.ASTORE, table);
    }
    method.visitInsn(Opcodes.ICONST_0);
    method.visitVarInsn(Opcodes.ISTORE, counter);
  }

  private void field(String name, String type) {
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitFieldInsn(Opcodes.GETFIELD, ClassCode.NAME, name, type);
  }

  /** Hands values on to the next iteration; the variables of places still hold this one's. */
  private void remember() {
    delays.forEach(
        (source, variables) -> {
          for (int back = variables.size() - 1; back > 0; back--) {
            move(variables.get(back - 1), variables.get(back));
          }
          move(place(source.place()), variables.get(0));
        });
  }

  private void move(int from, int to) {
    method.visitVarInsn(Opcodes.DLOAD, from);
    method.visitVarInsn(Opcodes.DSTORE, to);
  }

  private int place(int place) {
    return Objects.requireNonNull(places.get(place), "a place has no variable");
  }

  @Override
  void statement(int place) {
    value(place);
    int variable = outside.store();
    places.put(place, variable);
    Integer history = plan.history(loop.representative(place));
    if (history != null) {
      method.visitVarInsn(Opcodes.ALOAD, outside.frame());
      MethodCode.push(method, history);
      method.visitVarInsn(Opcodes.ILOAD, counter);
      method.visitInsn(Opcodes.IADD);
      method.visitVarInsn(Opcodes.DLOAD, variable);
      method.visitInsn(Opcodes.DASTORE);
    }
  }

  @Override
  Program.Step step(int place) {
    return plan.program().step(loop.representative(place));
  }

  @Override
  void push(int place, int operand) {
    Source source = loop.source(place, operand);
    if (source instanceof Source.Within within) {
      if (plan.body(loop).inPlace(within.place())) {
        value(within.place());
      } else {
        method.visitVarInsn(Opcodes.DLOAD, place(within.place()));
      }
    } else if (source instanceof Source.Earlier earlier) {
      List<Integer> variables = Objects.requireNonNull(delays.get(earlier));
      method.visitVarInsn(Opcodes.DLOAD, variables.get(variables.size() - 1));
    } else if (source instanceof Source.Fixed fixed) {
      Integer variable = hoisted.get(fixed.reference());
      if (variable == null) {
        outside.push(fixed.reference());
      } else {
        method.visitVarInsn(Opcodes.DLOAD, variable);
      }
    } else if (source instanceof Source.Listed listed) {
      method.visitVarInsn(Opcodes.ALOAD, table);
      pushIndex(Objects.requireNonNull(columns.get(listed.constants())), columns.size());
      method.visitInsn(Opcodes.DALOAD);
    } else if (source instanceof Source.Series series) {
      int history =
          Objects.requireNonNull(plan.history(series.loop().representative(series.place())));
      method.visitVarInsn(Opcodes.ALOAD, outside.frame());
      pushIndex(history + series.first(), series.stride());
      method.visitInsn(Opcodes.DALOAD);
    }
  }

  /** {@code first + stride * counter}. */
  private void pushIndex(int first, int stride) {
    method.visitVarInsn(Opcodes.ILOAD, counter);
    if (stride != 1) {
      MethodCode.push(method, stride);
      method.visitInsn(Opcodes.IMUL);
    }
    if (first != 0) {
      MethodCode.push(method, first);
      method.visitInsn(Opcodes.IADD);
    }
  }

  @Override
  boolean mayBeInfinite(int place, int operand) {
    return plan.mayBeInfinite(loop, place, operand);
  }

  @Override
  int inPlace(int place, int operand) {
    return loop.source(place, operand) instanceof Source.Within within
            && plan.body(loop).inPlace(within.place())
        ? within.place()
        : -1;
  }

  @Override
  boolean isTwo(int place, int operand) {
    return loop.source(place, operand) instanceof Source.Fixed fixed
        && outside.isTwo(fixed.reference());
  }

  @Override
  int answer(int place) {
    Program.Step step = step(place);
    int leader = step.role() == Program.Role.FOLLOWER ? step.operands()[0] : -1;
    return plan.answer(leader < 0 ? loop.representative(place) : leader);
  }

  @Override
  int frame() {
    return outside.frame();
  }

  @Override
  int newVariable() {
    return outside.newVariable();
  }
}
