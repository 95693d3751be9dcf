package org.stratagem.solve.bimatrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/** Games of two players for tests, from their payoffs. */
final class Matrices {
  private Matrices() {}

  /** Rows of numbers such as {@code "1 -2/3 0.5"}. */
  static Real[][] matrix(String... rows) {
    Real[][] matrix = new Real[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      String[] cells = rows[i].strip().split("\\s+");
      matrix[i] = new Real[cells.length];
      for (int j = 0; j < cells.length; j++) {
        String[] parts = cells[j].split("/");
        Real number = Real.parse(parts[0]);
        matrix[i][j] = parts.length == 1 ? number : number.dividedBy(Real.parse(parts[1]));
      }
    }
    return matrix;
  }

  /** Cells such as {@code "3,1 0,0"}. */
  static NormalForm bimatrix(String... rows) {
    String[] first = new String[rows.length];
    String[] second = new String[rows.length];
    for (int i = 0; i < rows.length; i++) {
      StringBuilder left = new StringBuilder();
      StringBuilder right = new StringBuilder();
      for (String cell : rows[i].strip().split("\\s+")) {
        left.append(cell.split(",")[0]).append(' ');
        right.append(cell.split(",")[1]).append(' ');
      }
      first[i] = left.toString();
      second[i] = right.toString();
    }
    return game(matrix(first), matrix(second));
  }

  static NormalForm game(Real[][] first, Real[][] second) {
    int m = first.length;
    int n = first[0].length;
    Real[][] payoffs = new Real[2][m * n];
    List<String> rows = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < m; i++) {
      rows.add("r" + i);
      for (int j = 0; j < n; j++) {
        payoffs[0][i * n + j] = first[i][j];
        payoffs[1][i * n + j] = second[i][j];
      }
    }
    for (int j = 0; j < n; j++) {
      columns.add("c" + j);
    }
    return new NormalForm(List.of("Row", "Col"), List.of(rows, columns), payoffs);
  }

  /** Payoffs drawn from {@code 0..top}. */
  static NormalForm random(int m, int n, int top, Random random) {
    Real[][][] payoffs = new Real[2][m][n];
    for (Real[][] matrix : payoffs) {
      for (Real[] row : matrix) {
        for (int j = 0; j < n; j++) {
          row[j] = Real.of(random.nextInt(top + 1));
        }
      }
    }
    return game(payoffs[0], payoffs[1]);
  }
}
