package org.stratagem.numeric.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * The best vertex of a program by trying all of them: every choice of as many equations, among
 * constraints and bounds, as there are variables, solved by elimination.
 */
public final class VertexEnumeration {
  private record Equation(Rational[] coefficients, Rational bound) {}

  private final LinearProgram program;
  private final List<Equation> equations = new ArrayList<>();
  private Optional<Rational> best = Optional.empty();

  private VertexEnumeration(LinearProgram program) {
    this.program = program;
    int variables = program.variables();
    for (LinearProgram.Constraint constraint : program.constraints()) {
      Rational[] dense = new Rational[variables];
      java.util.Arrays.fill(dense, Rational.of(0));
      for (int place = 0; place < constraint.size(); place++) {
        dense[constraint.variable(place)] = constraint.coefficient(place);
      }
      equations.add(new Equation(dense, constraint.bound()));
    }
    for (int variable = 0; variable < variables; variable++) {
      Rational[] unit = new Rational[variables];
      java.util.Arrays.fill(unit, Rational.of(0));
      unit[variable] = Rational.of(1);
      for (Rational bound : new Rational[] {program.lower(variable), program.upper(variable)}) {
        if (bound != null) {
          equations.add(new Equation(unit, bound));
        }
      }
    }
    choose(0, new ArrayList<>());
  }

  /** The objective at the best feasible vertex; nothing where no vertex is feasible. */
  public static Optional<Rational> best(LinearProgram program) {
    return new VertexEnumeration(program).best;
  }

  private void choose(int from, List<Equation> chosen) {
    if (chosen.size() == program.variables()) {
      solve(chosen).ifPresent(this::meet);
      return;
    }
    for (int next = from; next < equations.size(); next++) {
      chosen.add(equations.get(next));
      choose(next + 1, chosen);
      chosen.remove(chosen.size() - 1);
    }
  }

  private static Optional<Real[]> solve(List<Equation> chosen) {
    int size = chosen.size();
    Real[][] rows = new Real[size][size + 1];
    for (int row = 0; row < size; row++) {
      System.arraycopy(chosen.get(row).coefficients(), 0, rows[row], 0, size);
      rows[row][size] = chosen.get(row).bound();
    }
    for (int column = 0; column < size; column++) {
      int pivot = column;
      while (pivot < size && rows[pivot][column].signum() == 0) {
        pivot++;
      }
      if (pivot == size) {
        return Optional.empty();
      }
      Real[] row = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = row;
      for (int other = 0; other < size; other++) {
        if (other != column && rows[other][column].signum() != 0) {
          Real factor = rows[other][column].dividedBy(row[column]);
          for (int k = column; k <= size; k++) {
            rows[other][k] = rows[other][k].minus(factor.times(row[k]));
          }
        }
      }
    }
    Real[] point = new Real[size];
    for (int k = 0; k < size; k++) {
      point[k] = rows[k][size].dividedBy(rows[k][k]);
    }
    return Optional.of(point);
  }

  private void meet(Real[] point) {
    for (int variable = 0; variable < point.length; variable++) {
      Rational least = program.lower(variable);
      Rational greatest = program.upper(variable);
      if (least != null && point[variable].compareTo(least) < 0
          || greatest != null && point[variable].compareTo(greatest) > 0) {
        return;
      }
    }
    for (LinearProgram.Constraint constraint : program.constraints()) {
      Real sum = Real.ZERO;
      for (int place = 0; place < constraint.size(); place++) {
        sum = sum.plus(constraint.coefficient(place).times(point[constraint.variable(place)]));
      }
      int sign = sum.compareTo(constraint.bound());
      boolean satisfied =
          switch (constraint.relation()) {
            case AT_MOST -> sign <= 0;
            case EQUAL -> sign == 0;
            case AT_LEAST -> sign >= 0;
          };
      if (!satisfied) {
        return;
      }
    }
    Real objective = Real.ZERO;
    for (int variable = 0; variable < point.length; variable++) {
      objective = objective.plus(program.cost(variable).times(point[variable]));
    }
    Rational value = objective.toRational();
    boolean better =
        best.isEmpty()
            || (program.goal() == LinearProgram.Goal.MAXIMIZE
                ? value.compareTo(best.get()) > 0
                : value.compareTo(best.get()) < 0);
    if (better) {
      best = Optional.of(value);
    }
  }
}
