package org.stratagem.solve.fixpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.stratagem.solve.fixpoint.ReplySpace.Between;
import org.stratagem.solve.fixpoint.ReplySpace.Weights;

class BrouwerSearchTest {
  private static final double TOLERANCE = 1e-12;

  private static FixpointSolution solve(
      ReplySpace space, UnaryOperator<double[]> map, double... start) {
    return new BrouwerSearch()
        .solve(new BrouwerProblem(map, space, start, TOLERANCE, 200_000, () -> false));
  }

  /** The simplicial path alone, however well the fast methods do. */
  private static double[] path(ReplySpace space, UnaryOperator<double[]> map, double mesh) {
    SimplicialPath.Cell cell =
        new SimplicialPath(
                free -> space.free(map.apply(space.point(free))),
                space.free(space.middle()),
                mesh,
                1_000_000,
                () -> false)
            .follow();
    assertThat(cell).isNotNull();
    return space.point(cell.point());
  }

  @Test
  void pathsEndNearAFixpointOfEveryRandomSmoothMap() {
    Random random = new Random(11);
    for (int round = 0; round < 60; round++) {
      ReplySpace space = space(random, 1 + random.nextInt(4));
      UnaryOperator<double[]> map = logit(random, space, 3);
      double coarse = residual(map, path(space, map, 0.1));
      double fine = residual(map, path(space, map, 1e-3));
      assertThat(coarse).as("round %d", round).isLessThan(0.6);
      // The interpolation of a smooth map errs by the square of the mesh.
      assertThat(fine).as("round %d", round).isLessThan(2e-3);
    }
  }

  @Test
  void randomSmoothMapsAreSolvedToTheLastDigits() {
    Random random = new Random(13);
    for (int round = 0; round < 200; round++) {
      ReplySpace space = space(random, 1 + random.nextInt(5));
      UnaryOperator<double[]> map = logit(random, space, Math.pow(10, 2 * random.nextDouble()));
      FixpointSolution found = solve(space, map, space.middle());
      assertThat(found.found()).as("round %d: %s", round, found).isTrue();
      // An interval is up to two wide.
      assertThat(found.residual()).as("round %d", round).isLessThan(2e-12);
      assertThat(residual(map, found.point())).isEqualTo(found.residual());
    }
  }

  @Test
  void penniesWithSmoothedRepliesAtEveryTemperature() {
    ReplySpace space = new ReplySpace(List.of(new Weights(2), new Weights(2)));
    for (double gain : new double[] {0.1, 1, 3, 10, 100, 1e3, 1e4, 1e6}) {
      UnaryOperator<double[]> map =
          point -> {
            double row = logistic(gain * (2 * point[2] - 2 * point[3]) * 1.37);
            double col = logistic(-gain * (2 * point[0] - 3 * point[1]));
            return new double[] {row, 1 - row, col, 1 - col};
          };
      FixpointSolution found = solve(space, map, 1, 0, 1, 0);
      assertThat(found.found()).as("gain %s: %s", gain, found).isTrue();
      double gap = gain < 1 ? 1 : 5 / gain;
      assertThat(found.point()[0]).isCloseTo(0.6, within(gap));
      assertThat(found.point()[2]).isCloseTo(0.5, within(gap));
    }
  }

  @Test
  void threePlayersWhoChaseOneAnother() {
    // Ann wants to be like Bob, Bob like Cat, Cat unlike Ann: iteration goes round for ever.
    ReplySpace space = new ReplySpace(List.of(new Weights(2), new Weights(2), new Weights(2)));
    for (double gain : new double[] {1, 30, 3000}) {
      UnaryOperator<double[]> map =
          point -> {
            double ann = logistic(gain * (point[2] - 0.3));
            double bob = logistic(gain * (point[4] - 0.7));
            double cat = logistic(gain * (0.2 - point[0]));
            return new double[] {ann, 1 - ann, bob, 1 - bob, cat, 1 - cat};
          };
      FixpointSolution found = solve(space, map, space.middle());
      assertThat(found.found()).as("gain %s: %s", gain, found).isTrue();
    }
  }

  @Test
  void rotationsOfASimplexAreFixedInItsMiddleOnly() {
    for (int count = 2; count <= 8; count++) {
      int size = count;
      ReplySpace space = new ReplySpace(List.of(new Weights(size)));
      UnaryOperator<double[]> map =
          point -> {
            double[] turned = new double[size];
            for (int k = 0; k < size; k++) {
              turned[(k + 1) % size] = point[k];
            }
            return turned;
          };
      double[] corner = new double[size];
      corner[0] = 1;
      FixpointSolution found = solve(space, map, corner);
      assertThat(found.found()).isTrue();
      for (double weight : found.point()) {
        assertThat(weight).isCloseTo(1.0 / size, within(1e-11));
      }
      for (double weight : path(space, map, 0.01)) {
        assertThat(weight).as("a linear map is its own interpolation").isCloseTo(1.0 / size,
            within(1e-9));
      }
    }
  }

  @Test
  void mapsThatPushToTheEdgesAreFixedThere() {
    // Everything flows to a corner, and steeply: the fixpoint is the corner.
    ReplySpace space = new ReplySpace(List.of(new Weights(4), new Between(-3, 5)));
    UnaryOperator<double[]> map =
        point -> {
          double[] next = point.clone();
          double taken = 0;
          for (int k = 0; k < 3; k++) {
            double share = Math.min(point[k], 0.9 * point[k] + 0.001);
            taken += share;
            next[k] = share;
            next[k] -= Math.min(share, 0.01);
            taken -= Math.min(share, 0.01);
          }
          next[3] = 1 - taken;
          next[4] = Math.min(5, point[4] + 1);
          return next;
        };
    FixpointSolution found = solve(space, map, space.middle());
    assertThat(found.found()).isTrue();
    assertThat(found.point()[3]).isCloseTo(1, within(1e-12));
    assertThat(found.point()[4]).isEqualTo(5);
    double[] ended = path(space, map, 0.01);
    assertThat(residual(map, ended)).isLessThan(0.3);
    assertThat(ended[4]).isCloseTo(5, within(0.3));
  }

  @Test
  void aMapThatJumpsHasNoFixpointButAPlaceWhereItJumps() {
    ReplySpace space = new ReplySpace(List.of(new Between(0, 1)));
    FixpointSolution found =
        solve(space, point -> new double[] {point[0] < 1.0 / 3 ? 1 : 0}, 0.9);
    assertThat(found.found()).isFalse();
    assertThat(found.residual()).isGreaterThan(0.3);
    assertThat(found.point()[0]).isCloseTo(1.0 / 3, within(1e-12));
  }

  @Test
  void sharpTurnsThatStopNewton() {
    // Steps and kinks of high slope at many scales; continuous all the same.
    Random random = new Random(17);
    for (int round = 0; round < 60; round++) {
      int size = 1 + random.nextInt(3);
      ReplySpace space =
          new ReplySpace(java.util.Collections.nCopies(size, new Between(0, 1)));
      double[][] mix = new double[size][size];
      double[] shift = new double[size];
      for (int i = 0; i < size; i++) {
        shift[i] = random.nextDouble();
        for (int j = 0; j < size; j++) {
          mix[i][j] = random.nextGaussian() * 40;
        }
      }
      UnaryOperator<double[]> map =
          point -> {
            double[] next = new double[size];
            for (int i = 0; i < size; i++) {
              double sum = shift[i];
              for (int j = 0; j < size; j++) {
                sum += mix[i][j] * Math.abs(point[j] - 0.5);
              }
              next[i] = Math.abs(Math.sin(sum));
            }
            return next;
          };
      FixpointSolution found = solve(space, map, space.middle());
      assertThat(found.found()).as("round %d: %s", round, found).isTrue();
      assertThat(found.residual()).isLessThan(1e-11);
    }
  }

  @Test
  void aSpaceOfOnePointNeedsNoSearch() {
    ReplySpace space = new ReplySpace(List.of(new Weights(1), new Between(2, 2)));
    FixpointSolution found = solve(space, point -> new double[] {1, 2}, space.middle());
    assertThat(found.found()).isTrue();
    assertThat(found.point()).containsExactly(1, 2);
  }

  private static ReplySpace space(Random random, int players) {
    List<ReplySpace.Part> parts = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      parts.add(
          random.nextInt(4) == 0
              ? new Between(-random.nextDouble(), random.nextDouble())
              : new Weights(1 + random.nextInt(4)));
    }
    return new ReplySpace(parts);
  }

  /** Smoothed replies to random payoffs. */
  private static UnaryOperator<double[]> logit(Random random, ReplySpace space, double gain) {
    int size = space.coordinates();
    double[][] payoff = new double[size][size];
    for (double[] row : payoff) {
      Arrays.setAll(row, k -> random.nextGaussian());
    }
    return point -> {
      double[] values = new double[size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          values[i] += gain * payoff[i][j] * point[j];
        }
      }
      // Numbers are free coordinates between 0 and 1, weights have the sum 1: both through shares.
      double[] middle = space.middle();
      double[] next = new double[size];
      int at = 0;
      for (ReplySpace.Part part : space.parts()) {
        if (part instanceof Between between) {
          next[at] =
              between.low() + (between.high() - between.low()) * logistic(values[at] - middle[at]);
        } else {
          double top = Double.NEGATIVE_INFINITY;
          for (int k = at; k < at + part.coordinates(); k++) {
            top = Math.max(top, values[k]);
          }
          double sum = 0;
          for (int k = at; k < at + part.coordinates(); k++) {
            next[k] = Math.exp(values[k] - top);
            sum += next[k];
          }
          for (int k = at; k < at + part.coordinates(); k++) {
            next[k] /= sum;
          }
        }
        at += part.coordinates();
      }
      return next;
    };
  }

  private static double residual(UnaryOperator<double[]> map, double... point) {
    double[] image = map.apply(point);
    double most = 0;
    for (int k = 0; k < point.length; k++) {
      most = Math.max(most, Math.abs(image[k] - point[k]));
    }
    return most;
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
