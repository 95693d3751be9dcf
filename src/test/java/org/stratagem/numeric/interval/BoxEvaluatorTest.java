package org.stratagem.numeric.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.DoubleArithmetic;
import org.stratagem.numeric.Elementary;
import org.stratagem.numeric.InnerSolver;
import org.stratagem.numeric.RandomTape;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.TapeRunner;
import org.stratagem.numeric.Traced;

/** Enclosures against exact values, and against values in doubles with a margin. */
class BoxEvaluatorTest {
  private static final int POINTS = 12;
  private static final InnerSolver NO_PROBLEMS =
      (problem, objective, given, answer) -> {
        throw new IllegalStateException("no inner problem");
      };

  private static Enclosure enclose(Tape tape, double[] low, double[] high) {
    BoxEvaluator evaluator = new BoxEvaluator(tape, InnerEnclosures.BOUNDS_ONLY);
    evaluator.start(low, high);
    evaluator.through(0);
    return new Enclosure(evaluator.low(0), evaluator.high(0), evaluator.decoration(0));
  }

  private static double[][] box(Random random, int size) {
    double[][] box = new double[2][size];
    for (int i = 0; i < size; i++) {
      double a = random.nextInt(4) == 0 ? random.nextInt(5) - 2 : 4 * random.nextDouble() - 2;
      double width =
          switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1e-6 * random.nextDouble();
            case 2 -> random.nextInt(3);
            default -> random.nextDouble();
          };
      box[0][i] = a;
      box[1][i] = a + width;
    }
    return box;
  }

  private static double[] inside(Random random, double[][] box) {
    double[] point = new double[box[0].length];
    for (int i = 0; i < point.length; i++) {
      double share = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
      double at = box[0][i] + share * (box[1][i] - box[0][i]);
      point[i] = Math.max(box[0][i], Math.min(box[1][i], at));
    }
    return point;
  }

  @Test
  void exactValuesAreEnclosed() {
    int checked = 0;
    for (int seed = 0; seed < 4000; seed++) {
      Random random = new Random(seed);
      Tape tape = RandomTape.rational(random, 2, 1 + random.nextInt(12));
      double[][] box = box(random, 2);
      Enclosure enclosure = enclose(tape, box[0], box[1]);
      for (int k = 0; k < POINTS; k++) {
        double[] point = inside(random, box);
        List<Exact> inputs = new ArrayList<>();
        for (double x : point) {
          inputs.add(Exact.of(Real.of(x).toRational()));
        }
        Exact value = tape.evaluate(new ExactNumbers(), inputs).get(0);
        if (value.number() == null) {
          assertThat(enclosure.decoration())
              .as("seed %d", seed)
              .isLessThanOrEqualTo(Decoration.PERHAPS_UNDEFINED);
        } else {
          checked++;
          assertThat(enclosure.decoration()).as("seed %d", seed).isNotEqualTo(Decoration.UNDEFINED);
          if (enclosure.low() > Double.NEGATIVE_INFINITY) {
            assertThat(Real.of(enclosure.low()))
                .as("seed %d", seed)
                .isLessThanOrEqualTo(value.number());
          }
          if (enclosure.high() < Double.POSITIVE_INFINITY) {
            assertThat(Real.of(enclosure.high()))
                .as("seed %d", seed)
                .isGreaterThanOrEqualTo(value.number());
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(20_000);
  }

  @Test
  void valuesOfTranscendentalFormulasAreEnclosed() {
    for (int seed = 0; seed < 4000; seed++) {
      Random random = new Random(seed);
      Tape tape = RandomTape.smooth(random, 2, 1 + random.nextInt(8));
      double[][] box = box(random, 2);
      Enclosure enclosure = enclose(tape, box[0], box[1]);
      TapeRunner runner = new TapeRunner(tape, NO_PROBLEMS);
      for (int k = 0; k < POINTS; k++) {
        double[] point = inside(random, box);
        double[] value = new double[1];
        runner.evaluate(point, value);
        Enclosure there = enclose(tape, point, point);
        if (there.decoration().compareTo(Decoration.DEFINED) >= 0) {
          // The enclosure of a point holds its value in doubles but for accumulated rounding.
          assertThat(value[0]).as("seed %d", seed).isNotNaN();
          assertThat(enclosure.low()).as("seed %d", seed).isLessThanOrEqualTo(there.high());
          assertThat(enclosure.high()).as("seed %d", seed).isGreaterThanOrEqualTo(there.low());
          double margin = 64 * Math.ulp(value[0]) + 1e-12;
          assertThat(value[0])
              .as("seed %d", seed)
              .isBetween(enclosure.low() - margin, enclosure.high() + margin);
        } else if (Double.isNaN(value[0])) {
          assertThat(enclosure.decoration())
              .as("seed %d", seed)
              .isLessThanOrEqualTo(Decoration.PERHAPS_UNDEFINED);
        }
      }
    }
  }

  @Test
  void continuousFormulasHaveNoJumps() {
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      Tape tape = RandomTape.kinked(random, 1, 1 + random.nextInt(8));
      double[][] box = box(random, 1);
      Enclosure enclosure = enclose(tape, box[0], box[1]);
      if (enclosure.decoration() != Decoration.CONTINUOUS || box[0][0] == box[1][0]) {
        continue;
      }
      // Bisection finds the place of a jump, if there is one.
      TapeRunner runner = new TapeRunner(tape, NO_PROBLEMS);
      double[] a = {box[0][0]};
      double[] b = {box[1][0]};
      double[] left = new double[1];
      double[] right = new double[1];
      double[] between = new double[1];
      double[] c = new double[1];
      for (int step = 0; step < 60; step++) {
        runner.evaluate(a, left);
        runner.evaluate(b, right);
        c[0] = a[0] / 2 + b[0] / 2;
        runner.evaluate(c, between);
        boolean larger = Math.abs(between[0] - left[0]) > Math.abs(right[0] - between[0]);
        (larger ? b : a)[0] = c[0];
      }
      assertThat(Math.abs(left[0] - right[0]))
          .as("seed %d", seed)
          .isLessThan(1e-9 * (1 + Math.abs(left[0])));
    }
  }

  @Test
  void theEvaluatorIsNoWiderThanTheDomain() {
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      Tape tape = RandomTape.smooth(random, 2, 1 + random.nextInt(8));
      double[][] box = box(random, 2);
      Enclosure fast = enclose(tape, box[0], box[1]);
      Enclosure plain =
          tape.evaluate(
                  new IntervalDomain(InnerEnclosures.BOUNDS_ONLY),
                  List.of(Enclosure.of(box[0][0], box[1][0]), Enclosure.of(box[0][1], box[1][1])))
              .get(0);
      if (plain.decoration() != Decoration.UNDEFINED && fast.decoration() != Decoration.UNDEFINED) {
        assertThat(fast.low()).as("seed %d", seed).isGreaterThanOrEqualTo(plain.low());
        assertThat(fast.high()).as("seed %d", seed).isLessThanOrEqualTo(plain.high());
      }
    }
  }

  @Test
  void smallIntegersStayExact() {
    Tape tape =
        Traced.of(x -> x.times(x).times(Real.of(3)).minus(x.dividedBy(Real.of(4))).plus(Real.ONE));
    Enclosure enclosure = enclose(tape, new double[] {2}, new double[] {2});
    assertThat(enclosure.low()).isEqualTo(12.5);
    assertThat(enclosure.high()).isEqualTo(12.5);
  }

  @Test
  void theSlopeOfTheLogisticIsPositiveDownToUnderflow() {
    Tape tape = Traced.of(x -> Elementary.logistic(x).times(Elementary.logistic(x.negate())));
    for (double x : new double[] {0, 1, 40, 300, 700, -700}) {
      Enclosure enclosure = enclose(tape, new double[] {x}, new double[] {x});
      double exact = DoubleArithmetic.logistic(x) * DoubleArithmetic.logistic(-x);
      assertThat(enclosure.low()).isPositive().isLessThanOrEqualTo(exact);
      assertThat(enclosure.high()).isGreaterThanOrEqualTo(exact);
    }
    assertThat(enclose(tape, new double[] {-3}, new double[] {5}).high()).isEqualTo(0.25);
  }

  @Test
  void boundsAreTheNextDoubles() {
    Random random = new Random(7);
    for (int k = 0; k < 20_000; k++) {
      double a = number(random);
      double b = number(random);
      Rational x = Real.of(a).toRational();
      Rational y = Real.of(b).toRational();
      check(Rounding.addDown(a, b), x.plus(y), Rounding.addUp(a, b));
      check(Rounding.multiplyDown(a, b), x.times(y), Rounding.multiplyUp(a, b));
      if (b != 0) {
        check(Rounding.divideDown(a, b), x.dividedBy(y), Rounding.divideUp(a, b));
      }
      double root = Math.abs(a);
      Real least = Real.of(Rounding.sqrtDown(root));
      Real most = Real.of(Rounding.sqrtUp(root));
      assertThat(least.toRational().times(least.toRational()))
          .isLessThanOrEqualTo(Real.of(root).toRational());
      assertThat(most.toRational().times(most.toRational()))
          .isGreaterThanOrEqualTo(Real.of(root).toRational());
    }
  }

  private static void check(double down, Real exact, double up) {
    if (down > Double.NEGATIVE_INFINITY) {
      assertThat(Real.of(down)).isLessThanOrEqualTo(exact);
    }
    if (up < Double.POSITIVE_INFINITY) {
      assertThat(Real.of(up)).isGreaterThanOrEqualTo(exact);
    }
    assertThat(down == up || Math.nextUp(down) == up || Math.nextUp(Math.nextUp(down)) == up)
        .as("%s %s", down, up)
        .isTrue();
  }

  private static double number(Random random) {
    int scale = random.nextInt(6) == 0 ? random.nextInt(600) - 300 : random.nextInt(20) - 10;
    return random.nextInt(5) == 0
        ? random.nextInt(9) - 4
        : Math.scalb(random.nextDouble() - 0.5, scale);
  }
}
