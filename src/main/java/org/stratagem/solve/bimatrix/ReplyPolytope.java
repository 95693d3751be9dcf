package org.stratagem.solve.bimatrix;

import java.math.BigInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One player's weights for which no action of the other gets more than 1, such as {@code B'x <= 1,
 * x >= 0} of the first player. Labels: the first player's actions, then the second's. An own label
 * is the weight, zero where the action is not played; another's is what its action falls short of 1
 * by, zero where it is a best reply.
 */
final class ReplyPolytope {
  private final BigInteger[][] matrix;
  private final int[] basic;
  private final int[] cobasic;
  private final int labels;

  private ReplyPolytope(BigInteger[][] matrix, int own, int others) {
    this.matrix = matrix;
    this.labels = matrix.length + matrix[0].length;
    this.cobasic = IntStream.range(own, own + matrix[0].length).toArray();
    this.basic = IntStream.range(others, others + matrix.length).toArray();
  }

  /** Of the first player's weights. */
  static ReplyPolytope first(IntegerBimatrix game) {
    return new ReplyPolytope(IntegerBimatrix.transposed(game.columns()), 0, game.rowCount());
  }

  /** Of the second player's weights. */
  static ReplyPolytope second(IntegerBimatrix game) {
    return new ReplyPolytope(game.rows(), game.rowCount(), 0);
  }

  int labels() {
    return labels;
  }

  /** The other player's payoffs, a row for each of its actions. */
  BigInteger[][] matrix() {
    return matrix;
  }

  /** At the vertex at which no weight is positive. */
  ExactDictionary origin(Arithmetic arithmetic) {
    return arithmetic.dictionary(matrix, basic, cobasic, labels);
  }

  /** The same in doubles. */
  FloatingDictionary origin(FloatingMatrix doubles) {
    return new FloatingDictionary(doubles, basic, cobasic, labels);
  }

  /** The exact dictionary of the basis that another one is at; null where it is no basis. */
  @Nullable ExactDictionary at(Dictionary basis) {
    try {
      return at(basis, Arithmetic.WORDS);
    } catch (ArithmeticException tooLong) {
      return at(basis, Arithmetic.UNBOUNDED);
    }
  }

  private @Nullable ExactDictionary at(Dictionary basis, Arithmetic arithmetic) {
    ExactDictionary dictionary = origin(arithmetic);
    for (int label : cobasic) {
      if (basis.row(label) < 0) {
        continue;
      }
      int column = dictionary.column(label);
      int leaving = -1;
      for (int row = 0; row < dictionary.rows() && leaving < 0; row++) {
        if (basis.row(dictionary.basic(row)) < 0 && dictionary.sign(row, column) != 0) {
          leaving = row;
        }
      }
      if (leaving < 0) {
        return null;
      }
      dictionary.pivot(leaving, column);
    }
    return dictionary;
  }
}
