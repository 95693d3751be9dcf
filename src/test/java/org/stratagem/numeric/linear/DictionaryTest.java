package org.stratagem.numeric.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pivots of the dictionary against the textbook's, one at a time. */
class DictionaryTest {
  /** Small tables pivot at once, larger ones in blocks, the largest on several processors. */
  @ParameterizedTest
  @CsvSource({"3, 5, 20", "40, 60, 150", "300, 450, 120"})
  void pivotsInBlocksAreThePivotsOfTheTextbook(int rows, int columns, int pivots) {
    SplittableRandom random = new SplittableRandom(rows);
    double[][] entries = new double[rows][columns];
    for (double[] row : entries) {
      for (int column = 0; column < columns; column++) {
        row[column] = random.nextInt(4) == 0 ? 0 : random.nextDouble(-1, 1);
      }
    }
    double[] prices = random.doubles(columns, -1, 1).toArray();
    double[][] expected = new double[rows + 1][];
    for (int row = 0; row < rows; row++) {
      expected[row] = entries[row].clone();
    }
    expected[rows] = prices.clone();
    Dictionary dictionary = new Dictionary(entries, columns, prices);
    for (int pivot = 0; pivot < pivots; pivot++) {
      int row = random.nextInt(rows);
      int column = steepest(expected[row]);
      int entering = dictionary.nonbasic(column);
      int leaving = dictionary.basic(row);
      pivot(expected, row, column);
      dictionary.pivot(row, column);
      assertThat(dictionary.basic(row)).isEqualTo(entering);
      assertThat(dictionary.nonbasic(column)).isEqualTo(leaving);
      int asked = random.nextInt(rows);
      same(dictionary.row(asked), expected[asked]);
      int place = random.nextInt(columns);
      for (int other = 0; other < rows; other++) {
        assertThat(dictionary.column(place)[other]).isCloseTo(expected[other][place], within(1e-6));
      }
    }
    dictionary.settle();
    for (int row = 0; row < rows; row++) {
      same(dictionary.row(row), expected[row]);
    }
    same(dictionary.objective(0), expected[rows]);
  }

  private static void same(double[] found, double[] expected) {
    for (int column = 0; column < expected.length; column++) {
      assertThat(found[column]).isCloseTo(expected[column], within(1e-6));
    }
  }

  private static int steepest(double[] row) {
    int best = 0;
    for (int column = 1; column < row.length; column++) {
      if (Math.abs(row[column]) > Math.abs(row[best])) {
        best = column;
      }
    }
    return best;
  }

  private static void pivot(double[][] table, int row, int column) {
    double[] pivotRow = table[row];
    double pivot = pivotRow[column];
    for (int other = 0; other < table.length; other++) {
      if (other != row) {
        double factor = table[other][column] / pivot;
        for (int place = 0; place < pivotRow.length; place++) {
          table[other][place] -= place == column ? 0 : factor * pivotRow[place];
        }
        table[other][column] = factor;
      }
    }
    for (int place = 0; place < pivotRow.length; place++) {
      pivotRow[place] = place == column ? 1 / pivot : -pivotRow[place] / pivot;
    }
  }
}
