package org.stratagem.eval.jvm;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes one method: a part of the top of a plan. Variable 0 is the object, 1 the inputs. */
final class MethodCode extends ScopeCode {
  static final int NO_FRAME = -1;

  private final ClassCode owner;
  private final Plan plan;
  private final MethodVisitor method;
  private final int frame;
  private int variables;

  /** The variables of values, by the keys of the plan. */
  private final Map<Integer, Integer> values = new HashMap<>();

  private final Map<Integer, Integer> inputs = new HashMap<>();

  /**
   * @param frame the variable of the frame
   * @param variables the first variable that is free
   */
  MethodCode(ClassCode owner, Plan plan, MethodVisitor method, int frame, int variables) {
    super(method, plan.top());
    this.owner = owner;
    this.plan = plan;
    this.method = method;
    this.frame = frame;
    this.variables = variables;
  }

  /** Writes the statements of a part. */
  void part(int number) {
    plan.inputs(number).stream()
        .forEach(
            input -> {
              loadInput(input);
              inputs.put(input, store());
            });
    plan.parts().get(number).forEach(this::statement);
  }

  private void loadInput(int input) {
    method.visitVarInsn(Opcodes.ALOAD, 1);
    push(method, input);
    method.visitInsn(Opcodes.DALOAD);
  }

  /** Pushes an integer. */
  static void push(MethodVisitor method, int number) {
    if (number >= -1 && number <= 5) {
      method.visitInsn(Opcodes.ICONST_0 + number);
    } else if (number >= Byte.MIN_VALUE && number <= Byte.MAX_VALUE) {
      method.visitIntInsn(Opcodes.BIPUSH, number);
    } else if (number >= Short.MIN_VALUE && number <= Short.MAX_VALUE) {
      method.visitIntInsn(Opcodes.SIPUSH, number);
    } else {
      method.visitLdcInsn(number);
    }
  }

  @Override
  int newVariable() {
    int variable = variables;
    variables += 2;
    return variable;
  }

  /** Puts the top of the stack into a new variable. */
  int store() {
    int variable = newVariable();
    method.visitVarInsn(Opcodes.DSTORE, variable);
    return variable;
  }

  @Override
  void statement(int element) {
    int step = plan.step(element);
    Loop loop = plan.loop(step);
    if (loop != null) {
      new LoopCode(owner, this, plan, loop, method).write();
      return;
    }
    value(element);
    keep(step, store());
  }

  /** Makes a variable known as a value. */
  void keep(int key, int variable) {
    values.put(key, variable);
    Integer slot = plan.slot(key);
    if (slot != null) {
      method.visitVarInsn(Opcodes.ALOAD, frame);
      push(method, slot);
      method.visitVarInsn(Opcodes.DLOAD, variable);
      method.visitInsn(Opcodes.DASTORE);
    }
  }

  @Override
  Program.Step step(int element) {
    return plan.program().step(plan.step(element));
  }

  private int reference(int element, int operand) {
    return step(element).operands()[operand];
  }

  @Override
  void push(int element, int operand) {
    push(reference(element, operand));
  }

  /** Pushes what a reference means outside of loops. */
  void push(int reference) {
    if (Program.isConstant(reference)) {
      owner.pushConstant(method, Program.number(reference));
    } else if (Program.isInput(reference)) {
      Integer variable = inputs.get(Program.number(reference));
      if (variable == null) {
        loadInput(Program.number(reference));
      } else {
        method.visitVarInsn(Opcodes.DLOAD, variable);
      }
    } else if (!plan.isLast(reference)) {
      Loop loop = Objects.requireNonNull(plan.loop(reference));
      int history =
          Objects.requireNonNull(plan.history(loop.representative(loop.place(reference))));
      pushFromFrame(history + loop.iteration(reference));
    } else if (isInPlace(reference)) {
      value(plan.element(reference));
    } else {
      pushValue(plan.key(reference));
    }
  }

  private void pushValue(int key) {
    Integer variable = values.get(key);
    if (variable == null) {
      pushFromFrame(Objects.requireNonNull(plan.slot(key), "a value is lost"));
    } else {
      method.visitVarInsn(Opcodes.DLOAD, variable);
    }
  }

  private void pushFromFrame(int slot) {
    method.visitVarInsn(Opcodes.ALOAD, frame);
    push(method, slot);
    method.visitInsn(Opcodes.DALOAD);
  }

  /** The variable that holds what a reference means; null where there is none yet. */
  @Nullable Integer variable(int reference) {
    return Program.isInput(reference)
        ? inputs.get(Program.number(reference))
        : Program.isStep(reference) && plan.isLast(reference)
            ? values.get(plan.key(reference))
            : null;
  }

  private boolean isInPlace(int reference) {
    return Program.isStep(reference)
        && plan.loop(reference) == null
        && plan.top().inPlace(plan.element(reference));
  }

  @Override
  boolean mayBeInfinite(int element, int operand) {
    return plan.mayBeInfinite(reference(element, operand));
  }

  @Override
  int inPlace(int element, int operand) {
    int reference = reference(element, operand);
    return isInPlace(reference) ? plan.element(reference) : -1;
  }

  @Override
  boolean isTwo(int element, int operand) {
    return isTwo(reference(element, operand));
  }

  boolean isTwo(int reference) {
    return Program.isConstant(reference) && plan.program().value(reference) == 2;
  }

  @Override
  int answer(int element) {
    Program.Step step = step(element);
    return plan.answer(
        step.role() == Program.Role.FOLLOWER ? step.operands()[0] : plan.step(element));
  }

  @Override
  int frame() {
    return frame;
  }
}
