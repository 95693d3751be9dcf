package org.stratagem.eval.jvm;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.MethodTooLargeException;
import org.stratagem.numeric.DoubleArithmetic;
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.InnerProblem;
import org.stratagem.numeric.InnerSolver;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.TapeCompiler;
import org.stratagem.numeric.TapeRunner;

/**
 * Compiles tapes to hidden classes. Results have the digits of {@link TapeRunner}, NaN where
 * something is undefined. Inputs of compiled functions are numbers or NaN, not infinite. A tape too
 * large for a class is run by {@code TapeRunner}.
 *
 * <p>Tapes that differ in nothing but constants share a class, as do tapes that roll up to the same
 * loops run a different number of times. The last {@value #MOST_SHAPES} shapes are kept. Cost: some
 * microseconds for each instruction of a new shape, and far less for a known one. May be used by
 * several threads.
 */
public final class JvmCompiler implements TapeCompiler {
  private static final int MOST_SHAPES = 500;

  /** What tapes have in common that differ in their constants. */
  private record Skeleton(
      List<Tape.Instruction> instructions,
      List<Integer> outputs,
      List<Integer> dimensions,
      BitSet squares) {}

  /** A class and what its constructor is given; no constructor where a tape is too large. */
  private record Shape(@Nullable MethodHandle constructor, ClassCode.Code code) {}

  /** The bytes of a class, as a key. */
  private record ClassFile(byte[] bytes) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ClassFile that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  /** Forgets what was not used for longest. */
  private static final class Cache<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    Cache() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MOST_SHAPES;
    }
  }

  private static final MethodType CONSTRUCTOR =
      MethodType.methodType(void.class, double[].class, int[].class, double[][].class, Inner.class);

  private static final MethodType FACTORY = CONSTRUCTOR.changeReturnType(DoubleFunction.class);

  private final InnerSolver solver;
  private final Map<Skeleton, Shape> shapes = new Cache<>();
  private final Map<ClassFile, MethodHandle> classes = new Cache<>();

  /**
   * @param solver solves inner problems when compiled functions run
   */
  public JvmCompiler(InnerSolver solver) {
    this.solver = solver;
  }

  @Override
  public DoubleFunction compile(Tape tape) {
    Shape shape = shape(tape);
    MethodHandle constructor = shape.constructor();
    if (constructor == null) {
      return new TapeRunner(tape, solver, this);
    }
    List<DoubleFunction> objectives =
        tape.problems().stream().map(problem -> compile(problem.objective())).toList();
    ClassCode.Code code = shape.code();
    double[] known = tape.constants().stream().mapToDouble(DoubleArithmetic::constant).toArray();
    double[][] tables = new double[code.tables().length][];
    Arrays.setAll(tables, i -> values(known, code.tables()[i]));
    try {
      return (DoubleFunction)
          constructor.invokeExact(
              values(known, code.constants()),
              code.counts().clone(),
              tables,
              new Inner(solver, tape.problems(), objectives));
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new IllegalStateException("a compiled tape cannot be made", failure);
    }
  }

  private static double[] values(double[] known, int[] numbers) {
    return Arrays.stream(numbers).mapToDouble(number -> known[number]).toArray();
  }

  private synchronized Shape shape(Tape tape) {
    return shapes.computeIfAbsent(skeleton(tape), unused -> make(tape));
  }

  private static Skeleton skeleton(Tape tape) {
    BitSet squares = new BitSet();
    for (Tape.Instruction instruction : tape.instructions()) {
      if (instruction.operation() == Operation.POWER) {
        Tape.Instruction exponent = tape.instructions().get(instruction.operands()[1]);
        if (exponent.operation() == Operation.CONSTANT
            && tape.constants().get(exponent.operands()[0]).doubleValue() == 2) {
          squares.set(exponent.operands()[0]);
        }
      }
    }
    return new Skeleton(
        tape.instructions(),
        IntStream.range(0, tape.outputs()).mapToObj(tape::output).toList(),
        tape.problems().stream().map(InnerProblem::box).map(List::size).toList(),
        squares);
  }

  private Shape make(Tape tape) {
    ClassCode.Code code;
    try {
      code = ClassCode.write(new Plan(new Program(tape)));
    } catch (ClassTooLargeException | MethodTooLargeException tooLarge) {
      return new Shape(null, new ClassCode.Code(new byte[0], new int[0], new int[0], new int[0][]));
    }
    MethodHandle constructor =
        classes.computeIfAbsent(new ClassFile(code.bytes()), unused -> define(code.bytes()));
    return new Shape(
        constructor,
        new ClassCode.Code(new byte[0], code.constants(), code.counts(), code.tables()));
  }

  private static MethodHandle define(byte[] bytes) {
    try {
      MethodHandles.Lookup defined = MethodHandles.lookup().defineHiddenClass(bytes, true);
      return defined.findConstructor(defined.lookupClass(), CONSTRUCTOR).asType(FACTORY);
    } catch (IllegalAccessException | NoSuchMethodException failure) {
      throw new IllegalStateException("a compiled tape cannot be loaded", failure);
    }
  }
}
