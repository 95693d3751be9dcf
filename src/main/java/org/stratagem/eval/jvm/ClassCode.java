package org.stratagem.eval.jvm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes a plan as a class. It looks like this, with as many fields and parts as the plan needs:
 *
 * <pre>{@code
 * final class Compiled implements DoubleFunction {
 *   private final double c0, c1;        // constants of the tape: the first ones,
 *   private final double[] constants;   // and all
 *   private final int n0;               // how often the first loop runs
 *   private final double[] t0;          // its constants that change: those of one iteration together
 *   private final Inner inner;          // the inner problems
 *
 *   Compiled(double[] constants, int[] counts, double[][] tables, Inner inner) { ... }
 *
 *   // one part
 *   public void evaluate(double[] inputs, double[] outputs) {
 *     double i0 = inputs[0];            // every input it reads
 *     double v0 = i0 * c0;              // statements
 *     outputs[0] = DoubleArithmetic.result(v0);
 *   }
 *
 *   // or several
 *   public void evaluate(double[] inputs, double[] outputs) {
 *     double[] frame = new double[12];
 *     part0(inputs, frame);
 *     part1(inputs, frame);
 *     outputs[0] = DoubleArithmetic.result(frame[3]);
 *   }
 * }
 * }</pre>
 *
 * <p>Constants, counts and tables are no part of the code, so that one class serves every tape of
 * its shape. Between operations an undefined result may stand as an infinity instead of NaN; it is
 * made NaN by {@code DoubleArithmetic.defined} where an operation could lose it (as {@code 1 / x}
 * does), and by {@code result} at the end.
 */
final class ClassCode {
  static final String NAME = "org/stratagem/eval/jvm/Compiled";
  static final String INNER = "org/stratagem/eval/jvm/Inner";
  static final String ARITHMETIC = "org/stratagem/numeric/DoubleArithmetic";
  private static final String FUNCTION = "org/stratagem/numeric/DoubleFunction";
  private static final String CONSTRUCTOR = "([D[I[[DL" + INNER + ";)V";

  /** The constants beyond are read from the array. */
  private static final int MOST_FIELDS = 200;

  /**
   * A class, and what each tape of its shape gives to the constructor.
   *
   * @param constants the numbers of the tape's constants
   * @param counts how often each loop runs
   * @param tables for each loop the numbers of the constants that change
   */
  record Code(byte[] bytes, int[] constants, int[] counts, int[][] tables) {}

  private final Plan plan;
  private final ClassWriter writer =
      new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);

  /** The places of the constants that are used. */
  private final Map<Integer, Integer> constants = new LinkedHashMap<>();

  private final List<Integer> counts = new ArrayList<>();
  private final List<int[]> tables = new ArrayList<>();

  private ClassCode(Plan plan) {
    this.plan = plan;
  }

  static Code write(Plan plan) {
    return new ClassCode(plan).write();
  }

  private Code write() {
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
        NAME,
        null,
        "java/lang/Object",
        new String[] {FUNCTION});
    if (plan.parts().size() == 1) {
      onePart();
    } else {
      severalParts();
    }
    fields();
    constructor();
    writer.visitEnd();
    return new Code(
        writer.toByteArray(),
        constants.keySet().stream().mapToInt(Integer::intValue).toArray(),
        counts.stream().mapToInt(Integer::intValue).toArray(),
        tables.toArray(new int[0][]));
  }

  private void onePart() {
    MethodVisitor method = evaluate();
    MethodCode code;
    if (plan.frame() == 0) {
      code = new MethodCode(this, plan, method, MethodCode.NO_FRAME, 3);
    } else {
      newFrame(method, 3);
      code = new MethodCode(this, plan, method, 3, 4);
    }
    code.part(0);
    outputs(method, code);
  }

  private void severalParts() {
    int parts = plan.parts().size();
    for (int part = 0; part < parts; part++) {
      MethodVisitor method =
          writer.visitMethod(Opcodes.ACC_PRIVATE, "part" + part, "([D[D)V", null, null);
      method.visitCode();
      new MethodCode(this, plan, method, 2, 3).part(part);
      end(method);
    }
    MethodVisitor method = evaluate();
    newFrame(method, 3);
    for (int part = 0; part < parts; part++) {
      method.visitVarInsn(Opcodes.ALOAD, 0);
      method.visitVarInsn(Opcodes.ALOAD, 1);
      method.visitVarInsn(Opcodes.ALOAD, 3);
      method.visitMethodInsn(Opcodes.INVOKESPECIAL, NAME, "part" + part, "([D[D)V", false);
    }
    outputs(method, new MethodCode(this, plan, method, 3, 4));
  }

  private MethodVisitor evaluate() {
    MethodVisitor method =
        writer.visitMethod(Opcodes.ACC_PUBLIC, "evaluate", "([D[D)V", null, null);
    method.visitCode();
    return method;
  }

  private void newFrame(MethodVisitor method, int local) {
    MethodCode.push(method, plan.frame());
    method.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_DOUBLE);
    method.visitVarInsn(Opcodes.ASTORE, local);
  }

  private void outputs(MethodVisitor method, MethodCode code) {
    for (int output = 0; output < plan.program().outputs(); output++) {
      method.visitVarInsn(Opcodes.ALOAD, 2);
      MethodCode.push(method, output);
      code.push(plan.program().output(output));
      method.visitMethodInsn(Opcodes.INVOKESTATIC, ARITHMETIC, "result", "(D)D", false);
      method.visitInsn(Opcodes.DASTORE);
    }
    end(method);
  }

  private static void end(MethodVisitor method) {
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  private void fields() {
    int fields = Math.min(constants.size(), MOST_FIELDS);
    for (int i = 0; i < fields; i++) {
      field("c" + i, "D");
    }
    field("constants", "[D");
    for (int i = 0; i < counts.size(); i++) {
      field("n" + i, "I");
      field("t" + i, "[D");
    }
    field("inner", "L" + INNER + ";");
  }

  private void field(String name, String type) {
    writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, name, type, null, null).visitEnd();
  }

  private void constructor() {
    MethodVisitor method = writer.visitMethod(0, "<init>", CONSTRUCTOR, null, null);
    method.visitCode();
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    int fields = Math.min(constants.size(), MOST_FIELDS);
    for (int i = 0; i < fields; i++) {
      setElement(method, 1, i, Opcodes.DALOAD, "c" + i, "D");
    }
    set(method, 1, "constants", "[D");
    for (int i = 0; i < counts.size(); i++) {
      setElement(method, 2, i, Opcodes.IALOAD, "n" + i, "I");
      setElement(method, 3, i, Opcodes.AALOAD, "t" + i, "[D");
    }
    set(method, 4, "inner", "L" + INNER + ";");
    end(method);
  }

  private static void set(MethodVisitor method, int argument, String field, String type) {
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitVarInsn(Opcodes.ALOAD, argument);
    method.visitFieldInsn(Opcodes.PUTFIELD, NAME, field, type);
  }

  private static void setElement(
      MethodVisitor method, int argument, int element, int load, String field, String type) {
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitVarInsn(Opcodes.ALOAD, argument);
    MethodCode.push(method, element);
    method.visitInsn(load);
    method.visitFieldInsn(Opcodes.PUTFIELD, NAME, field, type);
  }

  /** Pushes a constant of the tape. */
  void pushConstant(MethodVisitor method, int number) {
    int place = constants.computeIfAbsent(number, unused -> constants.size());
    method.visitVarInsn(Opcodes.ALOAD, 0);
    if (place < MOST_FIELDS) {
      method.visitFieldInsn(Opcodes.GETFIELD, NAME, "c" + place, "D");
    } else {
      method.visitFieldInsn(Opcodes.GETFIELD, NAME, "constants", "[D");
      MethodCode.push(method, place);
      method.visitInsn(Opcodes.DALOAD);
    }
  }

  /**
   * Numbers a loop.
   *
   * @param table the references of its constants that change
   */
  int number(Loop loop, int[] table) {
    int number = counts.size();
    counts.add(loop.count());
    int[] numbers = table.clone();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Program.number(table[i]);
    }
    tables.add(numbers);
    return number;
  }
}
