package org.stratagem.eval.jvm;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.stratagem.numeric.Operation;

/** Writes the elements of a scope: statements into variables, expressions onto the stack. */
abstract class ScopeCode {
  private final MethodVisitor method;
  private final Scope scope;

  ScopeCode(MethodVisitor method, Scope scope) {
    this.method = method;
    this.scope = scope;
  }

  /** Computes an element and keeps what it gives. */
  abstract void statement(int element);

  /** The step of an element that is no loop. */
  abstract Program.Step step(int element);

  /** Pushes an operand of an element's step. */
  abstract void push(int element, int operand);

  /** Whether an operand may be infinite where it is undefined. */
  abstract boolean mayBeInfinite(int element, int operand);

  /** The element that an operand is computed by in its place; -1 where it stands in a variable. */
  abstract int inPlace(int element, int operand);

  /** Whether an operand is always the number 2. */
  abstract boolean isTwo(int element, int operand);

  /** Where in the frame the answer of a leader stands. */
  abstract int answer(int element);

  /** The variable of the frame. */
  abstract int frame();

  abstract int newVariable();

  final void statements(Region region) {
    region.statements().forEach(this::statement);
  }

  private void pushDefined(int element, int operand) {
    push(element, operand);
    if (mayBeInfinite(element, operand)) {
      arithmetic("defined", "(D)D");
    }
  }

  private void arithmetic(String name, String type) {
    method.visitMethodInsn(Opcodes.INVOKESTATIC, ClassCode.ARITHMETIC, name, type, false);
  }

  private void math(String name, String type) {
    method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Math", name, type, false);
  }

  /** Computes an element onto the stack. */
  final void value(int element) {
    Program.Step step = step(element);
    switch (step.operation()) {
      case UNDEFINED -> method.visitLdcInsn(Double.NaN);
      case ADD -> plain(element, Opcodes.DADD);
      case SUBTRACT -> plain(element, Opcodes.DSUB);
      case MULTIPLY -> plain(element, Opcodes.DMUL);
      case DIVIDE -> {
        push(element, 0);
        pushDefined(element, 1);
        method.visitInsn(Opcodes.DDIV);
      }
      case NEGATE -> {
        push(element, 0);
        method.visitInsn(Opcodes.DNEG);
      }
      case ABS -> ofAny(element, "abs");
      case SQRT -> ofAny(element, "sqrt");
      case FLOOR -> ofAny(element, "floor");
      case CEIL -> ofAny(element, "ceil");
      case POWER -> power(element);
      case SIGN -> {
        pushDefined(element, 0);
        math("signum", "(D)D");
      }
      case MIN -> {
        pushBoth(element);
        math("min", "(DD)D");
      }
      case MAX -> {
        pushBoth(element);
        math("max", "(DD)D");
      }
      case ROUND -> ofOne(element, "round");
      case EXP -> ofOne(element, "exp");
      case LOG -> ofOne(element, "log");
      case LOGISTIC -> ofOne(element, "logistic");
      case SIN -> ofOne(element, "sin");
      case COS -> ofOne(element, "cos");
      case NOT -> ofOne(element, "not");
      case MODULO -> ofTwo(element, "modulo");
      case LESS -> ofTwo(element, "less");
      case LESS_EQUAL -> ofTwo(element, "lessEqual");
      case EQUAL -> ofTwo(element, "equal");
      case AND -> ofTwo(element, "and");
      case OR -> ofTwo(element, "or");
      case SELECT -> select(element);
      case REPLY, OPTIMUM -> solution(element, step);
      case VARIABLE, CONSTANT -> throw new IllegalStateException(step.toString());
    }
  }

  private void plain(int element, int instruction) {
    push(element, 0);
    push(element, 1);
    method.visitInsn(instruction);
  }

  /** A function of Java's that leaves infinities what they are. */
  private void ofAny(int element, String name) {
    push(element, 0);
    math(name, "(D)D");
  }

  private void ofOne(int element, String name) {
    pushDefined(element, 0);
    arithmetic(name, "(D)D");
  }

  private void pushBoth(int element) {
    pushDefined(element, 0);
    pushDefined(element, 1);
  }

  private void ofTwo(int element, String name) {
    pushBoth(element);
    arithmetic(name, "(DD)D");
  }

  private void power(int element) {
    if (isTwo(element, 1)) {
      push(element, 0);
      method.visitInsn(Opcodes.DUP2);
      method.visitInsn(Opcodes.DMUL);
    } else {
      ofTwo(element, "power");
    }
  }

  /** A coordinate or a value from an inner problem. */
  private void solution(int element, Program.Step step) {
    if (step.role() == Program.Role.FOLLOWER) {
      method.visitVarInsn(Opcodes.ALOAD, frame());
      MethodCode.push(method, answer(element) + step.coordinate());
      method.visitInsn(Opcodes.DALOAD);
      return;
    }
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitFieldInsn(Opcodes.GETFIELD, ClassCode.NAME, "inner", "L" + ClassCode.INNER + ";");
    MethodCode.push(method, step.operands().length);
    method.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_DOUBLE);
    for (int operand = 0; operand < step.operands().length; operand++) {
      method.visitInsn(Opcodes.DUP);
      MethodCode.push(method, operand);
      push(element, operand);
      arithmetic("result", "(D)D");
      method.visitInsn(Opcodes.DASTORE);
    }
    MethodCode.push(method, step.problem());
    if (step.role() == Program.Role.LEADER) {
      method.visitVarInsn(Opcodes.ALOAD, frame());
      MethodCode.push(method, answer(element));
      inner("lead", "([DI[DI)V");
      method.visitVarInsn(Opcodes.ALOAD, frame());
      MethodCode.push(method, answer(element) + step.coordinate());
      method.visitInsn(Opcodes.DALOAD);
    } else if (step.operation() == Operation.REPLY) {
      MethodCode.push(method, step.coordinate());
      inner("reply", "([DII)D");
    } else {
      inner("optimum", "([DI)D");
    }
  }

  private void inner(String name, String type) {
    method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, ClassCode.INNER, name, type, false);
  }

  private void select(int element) {
    Label holds = new Label();
    Label fails = new Label();
    Label undefined = new Label();
    Label end = new Label();
    condition(element, 0, holds, fails, undefined);
    method.visitLabel(holds);
    branch(scope.then(element), element, 1);
    method.visitJumpInsn(Opcodes.GOTO, end);
    method.visitLabel(fails);
    branch(scope.otherwise(element), element, 2);
    method.visitJumpInsn(Opcodes.GOTO, end);
    method.visitLabel(undefined);
    method.visitLdcInsn(Double.NaN);
    method.visitLabel(end);
  }

  private void branch(@Nullable Region region, int element, int operand) {
    if (region != null) {
      statements(region);
    }
    push(element, operand);
  }

  /** Jumps to one of three places, by a condition that is an element's operand. */
  private void condition(int element, int operand, Label holds, Label fails, Label undefined) {
    int inner = inPlace(element, operand);
    Operation operation = inner < 0 ? Operation.VARIABLE : step(inner).operation();
    switch (operation) {
      case NOT -> condition(inner, 0, fails, holds, undefined);
      case AND -> {
        Label both = new Label();
        condition(inner, 0, both, fails, undefined);
        method.visitLabel(both);
        condition(inner, 1, holds, fails, undefined);
      }
      case OR -> {
        Label neither = new Label();
        condition(inner, 0, holds, neither, undefined);
        method.visitLabel(neither);
        condition(inner, 1, holds, fails, undefined);
      }
      case LESS -> comparison(inner, Opcodes.IFLT, holds, Opcodes.IFGE, fails, undefined);
      case LESS_EQUAL -> comparison(inner, Opcodes.IFLE, holds, Opcodes.IFGT, fails, undefined);
      default -> truth(element, operand, holds, fails, undefined);
    }
  }

  /** The first comparison takes NaN for greater, the second for less: then neither jumps. */
  private void comparison(
      int element, int ifHolds, Label holds, int ifFails, Label fails, Label undefined) {
    int left = newVariable();
    int right = newVariable();
    pushBoth(element);
    method.visitVarInsn(Opcodes.DSTORE, right);
    method.visitVarInsn(Opcodes.DSTORE, left);
    method.visitVarInsn(Opcodes.DLOAD, left);
    method.visitVarInsn(Opcodes.DLOAD, right);
    method.visitInsn(Opcodes.DCMPG);
    method.visitJumpInsn(ifHolds, holds);
    method.visitVarInsn(Opcodes.DLOAD, left);
    method.visitVarInsn(Opcodes.DLOAD, right);
    method.visitInsn(Opcodes.DCMPL);
    method.visitJumpInsn(ifFails, fails);
    method.visitJumpInsn(Opcodes.GOTO, undefined);
  }

  /** A condition that is there as a number. */
  private void truth(int element, int operand, Label holds, Label fails, Label undefined) {
    int truth = newVariable();
    push(element, operand);
    method.visitVarInsn(Opcodes.DSTORE, truth);
    method.visitVarInsn(Opcodes.DLOAD, truth);
    method.visitInsn(Opcodes.DCONST_1);
    method.visitInsn(Opcodes.DCMPL);
    method.visitJumpInsn(Opcodes.IFEQ, holds);
    method.visitVarInsn(Opcodes.DLOAD, truth);
    method.visitInsn(Opcodes.DCONST_0);
    method.visitInsn(Opcodes.DCMPL);
    method.visitJumpInsn(Opcodes.IFEQ, fails);
    method.visitJumpInsn(Opcodes.GOTO, undefined);
  }
}
