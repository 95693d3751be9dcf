package org.stratagem.solve.fixpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.fixpoint.ReplySpace.Between;
import org.stratagem.solve.fixpoint.ReplySpace.Weights;

class ExactFixpointTest {
  private static final ReplySpace TWO = new ReplySpace(List.of(new Weights(2), new Weights(2)));

  @Test
  void aThirdIsRecognisedAndVerified() {
    ExactFixpoint.ExactMap map =
        point -> {
          // (p, 1 - p) -> p := 1 - 2 q, q := p.
          Rational p = Real.ONE.minus(point.get(2).plus(point.get(2))).toRational();
          Rational q = point.get(0);
          return p.signum() < 0
              ? Optional.empty()
              : Optional.of(List.of(p, one(p), q, one(q)));
        };
    assertThat(ExactFixpoint.near(TWO, map, 1.0 / 3, 2.0 / 3, 0.3333333333, 0.6666666667))
        .contains(
            List.of(
                Rational.of(1, 3), Rational.of(2, 3), Rational.of(1, 3), Rational.of(2, 3)));
  }

  @Test
  void linearMapsAreSolvedWhateverTheirDenominators() {
    Random random = new Random(19);
    for (int round = 0; round < 50; round++) {
      int size = 2 + random.nextInt(4);
      Rational[][] mix = new Rational[size][size];
      for (int column = 0; column < size; column++) {
        int total = 0;
        int[] parts = random.ints(size, 1, 1000).toArray();
        for (int part : parts) {
          total += part;
        }
        for (int row = 0; row < size; row++) {
          mix[row][column] = Rational.of(parts[row], total);
        }
      }
      ReplySpace space = new ReplySpace(List.of(new Weights(size)));
      FixpointSolution near =
          new BrouwerSearch()
              .solve(
                  new BrouwerProblem(
                      point -> {
                        double[] next = new double[size];
                        for (int i = 0; i < size; i++) {
                          for (int j = 0; j < size; j++) {
                            next[i] += mix[i][j].doubleValue() * point[j];
                          }
                        }
                        return next;
                      },
                      space,
                      space.middle(),
                      1e-12,
                      5000,
                      () -> false));
      List<Rational> exact =
          ExactFixpoint.near(space, point -> Optional.of(product(mix, point)), near.point())
              .orElseThrow();
      assertThat(product(mix, exact)).isEqualTo(exact);
      assertThat(exact.stream().map(Real.class::cast).reduce(Real.ZERO, Real::plus))
          .isEqualTo(Real.ONE);
    }
  }

  @Test
  void anIrrationalFixpointIsNotGuessed() {
    // x + x^2 - 2 leaves the square root of 2 where it is.
    ReplySpace space = new ReplySpace(List.of(new Between(0, 2)));
    ExactFixpoint.ExactMap map =
        point -> {
          Real x = point.get(0);
          return Optional.of(List.of(x.plus(x.times(x)).minus(Real.of(2)).toRational()));
        };
    assertThat(ExactFixpoint.near(space, map, Math.sqrt(2))).isEmpty();
  }

  @Test
  void anInexactMapHasNone() {
    assertThat(ExactFixpoint.near(TWO, point -> Optional.empty(), 0.5, 0.5, 0.5, 0.5)).isEmpty();
  }

  private static List<Rational> product(Rational[][] matrix, List<Rational> vector) {
    List<Rational> product = new ArrayList<>();
    for (Rational[] row : matrix) {
      Real sum = Real.ZERO;
      for (int j = 0; j < row.length; j++) {
        sum = sum.plus(row[j].times(vector.get(j)));
      }
      product.add(sum.toRational());
    }
    return product;
  }

  private static Rational one(Rational p) {
    return Real.ONE.minus(p).toRational();
  }
}
