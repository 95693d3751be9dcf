package org.stratagem.eval.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.util.CheckClassAdapter;
import org.stratagem.numeric.DoubleFunction;
import org.stratagem.numeric.InnerSolver;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.PatientCompiler;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.TapeRunner;

/** The interpreter's arithmetic, the runner and the compiler give the same digits. */
class CompiledTapeTest {
  private final InnerSolver search = new CoarseSearch(2);
  private final JvmCompiler compiler = new JvmCompiler(search);

  private static double[] run(DoubleFunction function, int outputs, double[] inputs) {
    double[] results = new double[outputs];
    function.evaluate(inputs.clone(), results);
    return results;
  }

  /** How many of the results are defined. */
  private int agree(Tape tape, Random random, String label) {
    DoubleFunction runner = new TapeRunner(tape, search);
    DoubleFunction compiled = compiler.compile(tape);
    int defined = 0;
    for (int i = 0; i < 4; i++) {
      double[] inputs = RandomTapes.inputs(random);
      double[] expected = Interpreted.evaluate(tape, search, inputs);
      String where = label + " at " + Arrays.toString(inputs);
      assertThat(run(runner, tape.outputs(), inputs)).as(where + ", run").isEqualTo(expected);
      assertThat(run(compiled, tape.outputs(), inputs))
          .as(where + ", compiled")
          .isEqualTo(expected);
      defined += (int) Arrays.stream(expected).filter(x -> !Double.isNaN(x)).count();
    }
    return defined;
  }

  @Test
  void randomTapes() {
    int defined = 0;
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      Tape tape = new RandomTapes(random).steps(1 + random.nextInt(60)).tape(1 + random.nextInt(4));
      defined += agree(tape, random, "seed " + seed);
    }
    assertThat(defined).isGreaterThan(5000);
  }

  @Test
  void randomTapesWithInnerProblems() {
    int defined = 0;
    for (int seed = 0; seed < 80; seed++) {
      Random random = new Random(seed);
      Tape tape =
          new RandomTapes(random)
              .steps(random.nextInt(10))
              .inner(random.nextInt(2))
              .steps(random.nextInt(10))
              .tape(3);
      defined += agree(tape, random, "seed " + seed);
    }
    assertThat(defined).isGreaterThan(150);
  }

  @Test
  void randomRepetitions() {
    int defined = 0;
    int loops = 0;
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      Tape tape =
          new RandomTapes(random)
              .steps(random.nextInt(10))
              .repeat(1 + random.nextInt(12), 30 + random.nextInt(120))
              .steps(random.nextInt(10))
              .repeat(1 + random.nextInt(12), 30 + random.nextInt(120))
              .tape(3);
      loops += LoopFinder.loops(new Program(tape)).size();
      defined += agree(tape, random, "seed " + seed);
    }
    assertThat(loops).isGreaterThan(40);
    assertThat(defined).isGreaterThan(150);
  }

  @Test
  void longTapes() {
    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      Tape tape =
          new RandomTapes(random)
              .steps(3000)
              .repeat(7, 40)
              .steps(500)
              .inner(0)
              .steps(1500)
              .tape(20);
      agree(tape, random, "seed " + seed);
    }
  }

  @Test
  void valuesOfRepeatedGames() {
    Random random = new Random(1);
    for (int depth : new int[] {0, 1, 2, 3, 5, 9, 18, 100, 1000}) {
      Tape tape = ProposerResponder.bumped().proposer(depth);
      DoubleFunction compiled = compiler.compile(tape);
      DoubleFunction runner = new TapeRunner(tape, search);
      for (int i = 0; i < 20; i++) {
        double offer = 100 * random.nextDouble();
        double slope = 10 * random.nextDouble();
        // The same recursion on numbers, without a tape.
        double expected =
            ProposerResponder.bumped()
                .proposer(depth, Real.of(offer), Real.of(slope))
                .doubleValue();
        assertThat(run(compiled, 1, new double[] {offer, slope})).containsExactly(expected);
        assertThat(run(runner, 1, new double[] {offer, slope})).containsExactly(expected);
      }
    }
  }

  @Test
  void aRecursionThatCountsDownIsALoop() {
    Program program = new Program(ProposerResponder.bumped().proposer(1000));
    List<Loop> loops = LoopFinder.loops(program);
    assertThat(loops).hasSize(1);
    assertThat(loops.get(0).count()).isGreaterThanOrEqualTo(998);
    assertThat(program.size() - loops.get(0).count() * loops.get(0).period()).isLessThan(30);
  }

  @Test
  void theResponderThatReadsTheProposersReaction() {
    DoubleFunction payoff =
        new JvmCompiler(new GoldenSection())
            .compile(ProposerResponder.bumped().responderAgainstReply(3));
    double slope =
        GoldenSection.argmax(
            x -> run(payoff, 2, new double[] {x})[0],
            ProposerResponder.SLOPES.low(),
            ProposerResponder.SLOPES.high());
    double[] best = run(payoff, 2, new double[] {slope});
    assertThat(slope).isCloseTo(0.050468, within(1e-5));
    assertThat(best[1]).isCloseTo(42.400436, within(1e-3));
  }

  @Test
  void tapesThatDifferInConstantsShareAClass() {
    ProposerResponder some = ProposerResponder.bumped();
    ProposerResponder other = new ProposerResponder(Real.of(0.3), Real.of(0.05));
    for (int depth : new int[] {0, 3, 1000}) {
      assertThat(compiler.compile(some.proposer(depth)).getClass())
          .isSameAs(compiler.compile(other.proposer(depth)).getClass());
    }
  }

  @Test
  void loopsOfDifferentLengthsShareAClass() {
    ProposerResponder game = ProposerResponder.bumped();
    assertThat(compiler.compile(game.proposer(500)).getClass())
        .isSameAs(compiler.compile(game.proposer(1000)).getClass());
  }

  /** An exponent of 2 is compiled to a multiplication: such a tape is no shape for others. */
  @Test
  void squaresAreNotTakenForOtherPowers() {
    for (double exponent : new double[] {2, 3, 2, 0.5, -2}) {
      Tape tape =
          new Tape(
              1,
              List.of(
                  new Tape.Instruction(Operation.VARIABLE, 0),
                  new Tape.Instruction(Operation.CONSTANT, 0),
                  new Tape.Instruction(Operation.POWER, 0, 1)),
              List.of(Real.of(exponent)),
              List.of(),
              2);
      assertThat(run(compiler.compile(tape), 1, new double[] {1.7}))
          .containsExactly(Math.pow(1.7, exponent));
    }
  }

  @Test
  void whatIsTooLargeForAClassRunsAllTheSame() {
    List<Tape.Instruction> instructions = new ArrayList<>();
    instructions.add(new Tape.Instruction(Operation.VARIABLE, 0));
    int[] outputs = new int[20_000];
    for (int i = 0; i < outputs.length; i++) {
      instructions.add(new Tape.Instruction(Operation.ADD, i, 0));
      outputs[i] = i + 1;
    }
    Tape tape = new Tape(1, instructions, List.of(), List.of(), outputs);
    assertThat(run(compiler.compile(tape), outputs.length, new double[] {0.5})[19_999])
        .isEqualTo(0.5 * 20_001);
  }

  @Test
  void severalThreadsGetTheSame() {
    List<Tape> tapes =
        IntStream.range(0, 200)
            .mapToObj(seed -> new RandomTapes(new Random(seed % 20)).steps(40).tape(1))
            .toList();
    double[] inputs = {0.3, -1.5, 2.25};
    List<Double> one =
        tapes.stream().map(tape -> run(compiler.compile(tape), 1, inputs)[0]).toList();
    JvmCompiler shared = new JvmCompiler(search);
    List<Double> many =
        tapes.parallelStream().map(tape -> run(shared.compile(tape), 1, inputs)[0]).toList();
    assertThat(many).isEqualTo(one);
  }

  @Test
  void patienceChangesNoDigit() {
    Tape tape = ProposerResponder.bumped().responderAgainstReply(3);
    GoldenSection golden = new GoldenSection();
    PatientCompiler patient = new PatientCompiler(new JvmCompiler(golden), golden, 5000);
    DoubleFunction waiting = patient.compile(tape);
    DoubleFunction eager = new JvmCompiler(golden).compile(tape);
    for (int i = 1; i < 20; i++) {
      double[] slope = {i / 10.0};
      assertThat(run(waiting, 2, slope)).isEqualTo(run(eager, 2, slope));
    }
    assertThat(patient.compile(tape).getClass()).isNotSameAs(waiting.getClass());
  }

  /**
   * What the machine would refuse, ASM's checker explains; and HotSpot compiles short methods only.
   */
  @Test
  void classesAreSoundAndMethodsShort() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      RandomTapes tapes = new RandomTapes(random).steps(seed * 100).repeat(9, 50).inner(0);
      byte[] bytes = ClassCode.write(new Plan(new Program(tapes.steps(30).tape(3)))).bytes();
      StringWriter complaints = new StringWriter();
      CheckClassAdapter.verify(
          new ClassReader(bytes),
          CompiledTapeTest.class.getClassLoader(),
          false,
          new PrintWriter(complaints));
      assertThat(complaints.toString()).isEmpty();
      assertThat(longestMethod(bytes)).isLessThan(8000);
    }
  }

  private static int longestMethod(byte[] bytes) {
    int[] longest = {0};
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] exceptions) {
                return new CodeSizeEvaluator(null) {
                  @Override
                  public void visitEnd() {
                    longest[0] = Math.max(longest[0], getMaxSize());
                  }
                };
              }
            },
            0);
    return longest[0];
  }
}
