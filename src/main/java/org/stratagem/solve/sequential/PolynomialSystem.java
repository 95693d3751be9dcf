package org.stratagem.solve.sequential;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.LinearProgram.Relation;
import org.stratagem.numeric.linear.LinearSolution;
import org.stratagem.numeric.linear.LinearSolver;
import org.stratagem.numeric.optimum.SimplestFraction;

/**
 * Looks for numbers above 0 and at most 1 at which some polynomials are 0, others at least 0, and
 * others, linear ones, above 0.
 *
 * <p>Where all are linear, a linear program decides. Else some variables are chosen that the others
 * are linear without; boxes of these are divided, each box is relaxed to a linear program
 * (McCormick 1976) that may prove it empty, and in each some simple numbers are tried. All is
 * exact: what is found solves the system, and where nothing is, that is proven or said to be
 * undecided.
 */
final class PolynomialSystem {
  /** So many boxes are looked at. */
  private static final int MOST_BOXES = 120;

  /** Bounds with more digits, in bits, are rounded to wider ones. */
  private static final int LONG = 64;

  /** What such bounds are multiples of. */
  private static final Real FINEST = Rational.of(1, 1L << 30);

  /** Narrower boxes are not divided. */
  private static final Real NARROW = Rational.of(1, 1L << 22);

  private final int variables;
  private final List<Polynomial> equations;
  private final List<Polynomial> inequalities;
  private final List<Polynomial> positive;

  /** What is known of a system. */
  enum Status {
    SOLVED,
    IMPOSSIBLE,
    UNDECIDED
  }

  /**
   * An answer.
   *
   * @param values by variable, where it is solved
   */
  record Answer(Status status, List<Real> values) {}

  private static final Answer IMPOSSIBLE = new Answer(Status.IMPOSSIBLE, List.of());
  private static final Answer UNDECIDED = new Answer(Status.UNDECIDED, List.of());

  PolynomialSystem(
      int variables,
      List<Polynomial> equations,
      List<Polynomial> inequalities,
      List<Polynomial> positive) {
    this.variables = variables;
    this.positive = positive;
    this.equations = equations.stream().map(Polynomial::withoutCommonFactor).toList();
    this.inequalities = inequalities.stream().map(Polynomial::withoutCommonFactor).toList();
  }

  Answer solve() {
    return solve(new Real[variables]);
  }

  private Answer solve(@Nullable Real[] known) {
    PolynomialSystem system = this;
    while (true) {
      for (Polynomial each : system.equations) {
        if (each.isConstant() && each.constant().signum() != 0) {
          return IMPOSSIBLE;
        }
      }
      for (Polynomial each : system.inequalities) {
        if (each.isConstant() && each.constant().signum() < 0) {
          return IMPOSSIBLE;
        }
      }
      for (Polynomial each : system.positive) {
        if (each.isConstant() && each.constant().signum() <= 0) {
          return IMPOSSIBLE;
        }
      }
      Polynomial simple =
          system.equations.stream().filter(PolynomialSystem::decides).findFirst().orElse(null);
      if (simple == null) {
        break;
      }
      int variable = variable(simple);
      Real factor = simple.terms().getOrDefault(List.of(variable), Real.ONE);
      Real value = simple.constant().negate().dividedBy(factor);
      if (value.signum() <= 0 || value.compareTo(Real.ONE) > 0) {
        return IMPOSSIBLE;
      }
      known[variable] = value;
      system = system.with(variable, value);
    }
    TreeSet<Integer> complicating = system.complicating();
    return complicating.isEmpty()
        ? system.linear(known)
        : system.divide(known, complicating.stream().mapToInt(each -> each).toArray());
  }

  /** Whether an equation has one variable. */
  private static boolean decides(Polynomial equation) {
    return !equation.isConstant() && equation.isLinear() && variable(equation) >= 0;
  }

  private static int variable(Polynomial equation) {
    int found = -1;
    for (List<Integer> product : equation.terms().keySet()) {
      for (int variable : product) {
        if (found >= 0 && found != variable) {
          return -1;
        }
        found = variable;
      }
    }
    return found;
  }

  private PolynomialSystem with(int variable, Real value) {
    return new PolynomialSystem(
        variables,
        equations.stream().map(each -> each.with(variable, value)).toList(),
        inequalities.stream().map(each -> each.with(variable, value)).toList(),
        positive.stream().map(each -> each.with(variable, value)).toList());
  }

  /** Variables without which the others stand alone in every product. */
  private TreeSet<Integer> complicating() {
    TreeSet<Integer> chosen = new TreeSet<>();
    while (true) {
      int[] uses = new int[variables];
      for (List<Polynomial> side : List.of(equations, inequalities)) {
        for (Polynomial each : side) {
          for (List<Integer> product : each.terms().keySet()) {
            List<Integer> left = product.stream().filter(v -> !chosen.contains(v)).toList();
            if (left.size() > 1) {
              left.forEach(variable -> uses[variable]++);
            }
          }
        }
      }
      int most = 0;
      for (int variable = 1; variable < variables; variable++) {
        most = uses[variable] > uses[most] ? variable : most;
      }
      if (variables == 0 || uses[most] == 0) {
        return chosen;
      }
      chosen.add(most);
    }
  }

  private Answer linear(@Nullable Real[] known) {
    Relaxation relaxation = new Relaxation(new Real[0], new Real[0], new int[0]);
    List<Real> values = relaxation.solve(-1, true);
    if (values == null) {
      return IMPOSSIBLE;
    }
    List<Real> all = new ArrayList<>();
    for (int variable = 0; variable < variables; variable++) {
      Real value = known[variable];
      all.add(value == null ? values.get(variable) : value);
    }
    return new Answer(Status.SOLVED, all);
  }

  private record Box(Real[] low, Real[] high) {}

  private Answer divide(@Nullable Real[] known, int[] complicating) {
    Real[] zeros = new Real[complicating.length];
    Real[] ones = new Real[complicating.length];
    Arrays.fill(zeros, Real.ZERO);
    Arrays.fill(ones, Real.ONE);
    Deque<Box> left = new ArrayDeque<>(List.of(new Box(zeros, ones)));
    for (int boxes = 0; !left.isEmpty(); boxes++) {
      if (boxes == MOST_BOXES) {
        return UNDECIDED;
      }
      Box box = left.poll();
      Relaxation relaxation = new Relaxation(box.low, box.high, complicating);
      List<Real> relaxed = relaxation.solve(-1, true);
      if (relaxed == null || !tighten(box, complicating)) {
        continue;
      }
      Answer answer = attempt(known, box, relaxed, complicating);
      if (answer.status() == Status.SOLVED) {
        return answer;
      }
      int widest = 0;
      for (int each = 1; each < complicating.length; each++) {
        widest = width(box, each).compareTo(width(box, widest)) > 0 ? each : widest;
      }
      if (width(box, widest).signum() == 0 && answer.status() == Status.IMPOSSIBLE) {
        // A point, and nothing beside it: what was tried was all there is.
        continue;
      }
      if (width(box, widest).compareTo(NARROW) < 0) {
        return UNDECIDED;
      }
      Real middle = box.low[widest].plus(box.high[widest]).dividedBy(Real.of(2));
      Box upper = new Box(box.low.clone(), box.high.clone());
      box.high[widest] = middle;
      upper.low[widest] = middle;
      left.add(box);
      left.add(upper);
    }
    return IMPOSSIBLE;
  }

  private static Real width(Box box, int place) {
    return box.high[place].minus(box.low[place]);
  }

  /** Draws the box in, to what is possible by its relaxation; false where nothing is. */
  private boolean tighten(Box box, int[] complicating) {
    for (int place = 0; place < complicating.length; place++) {
      for (boolean greatest : new boolean[] {true, false}) {
        List<Real> extreme =
            new Relaxation(box.low, box.high, complicating).solve(complicating[place], greatest);
        if (extreme == null) {
          return false;
        }
        Real end = extreme.get(complicating[place]);
        if (greatest) {
          box.high[place] = rounded(end, true).min(box.high[place]);
        } else {
          box.low[place] = rounded(end, false).max(box.low[place]);
        }
      }
    }
    return true;
  }

  /** A bound, wider where its fraction is long. */
  private static Real rounded(Real bound, boolean up) {
    if (bound.toRational().bitLength() <= LONG) {
      return bound;
    }
    Real units = bound.dividedBy(FINEST);
    Real whole = up ? units.negate().toRational().floor().negate() : units.toRational().floor();
    return whole.times(FINEST);
  }

  /** Tries the simplest numbers of a box, its middle, and what solves its relaxation. */
  private Answer attempt(@Nullable Real[] known, Box box, List<Real> relaxed, int[] complicating) {
    Answer last = IMPOSSIBLE;
    for (int kind = 0; kind < 3; kind++) {
      PolynomialSystem system = this;
      @Nullable Real[] fixed = known.clone();
      for (int place = 0; place < complicating.length; place++) {
        Real value =
            switch (kind) {
              case 0 -> simplest(box.low[place], box.high[place]);
              case 1 -> box.low[place].plus(box.high[place]).dividedBy(Real.of(2));
              default -> relaxed.get(complicating[place]);
            };
        fixed[complicating[place]] = value;
        system = system.with(complicating[place], value);
        if (value.signum() <= 0 || value.toRational().bitLength() > 2 * LONG) {
          system = new PolynomialSystem(0, List.of(Polynomial.ONE), List.of(), List.of());
          break;
        }
      }
      last = system.solve(fixed);
      if (last.status() == Status.SOLVED) {
        return last;
      }
    }
    return last;
  }

  private static Real simplest(Real low, Real high) {
    if (low.signum() == 0 && high.equals(Real.ONE)) {
      return Rational.of(1, 2);
    }
    Rational least = low.signum() == 0 ? high.dividedBy(Real.of(8)).toRational() : low.toRational();
    return SimplestFraction.between(least, high.toRational());
  }

  /** The linear program that is left when products in a box are bounded linearly. */
  private final class Relaxation {
    private final Real[] low;
    private final Real[] high;
    private final int[] boxed;
    private final List<List<Integer>> products = new ArrayList<>();

    Relaxation(Real[] low, Real[] high, int[] boxed) {
      this.low = low;
      this.high = high;
      this.boxed = boxed;
      for (List<Polynomial> side : List.of(equations, inequalities)) {
        for (Polynomial each : side) {
          for (List<Integer> product : each.terms().keySet()) {
            if (product.size() > 1 && !products.contains(product)) {
              products.add(product);
            }
          }
        }
      }
    }

    private Real least(int variable) {
      for (int place = 0; place < boxed.length; place++) {
        if (boxed[place] == variable) {
          return low[place];
        }
      }
      return Real.ZERO;
    }

    private Real most(int variable) {
      for (int place = 0; place < boxed.length; place++) {
        if (boxed[place] == variable) {
          return high[place];
        }
      }
      return Real.ONE;
    }

    /**
     * The values of all variables.
     *
     * @param target the variable to be as great or small as can be; -1 for the least of all
     * @return null where there are none above 0
     */
    @Nullable List<Real> solve(int target, boolean greatest) {
      int smallest = variables + products.size();
      LinearProgram.Builder program =
          new LinearProgram.Builder(
              greatest ? LinearProgram.Goal.MAXIMIZE : LinearProgram.Goal.MINIMIZE, smallest + 1);
      program.cost(target < 0 ? smallest : target, Rational.of(1));
      program.bounds(smallest, Rational.of(0), Rational.of(1));
      for (int variable = 0; variable < variables; variable++) {
        program.bounds(variable, least(variable).toRational(), most(variable).toRational());
        program.constraint(
            new int[] {variable, smallest},
            new Rational[] {Rational.of(1), Rational.of(-1)},
            Relation.AT_LEAST,
            Rational.of(0));
      }
      for (int number = 0; number < products.size(); number++) {
        bound(program, number);
      }
      equations.forEach(each -> constrain(program, each, Relation.EQUAL, -1));
      inequalities.forEach(each -> constrain(program, each, Relation.AT_LEAST, -1));
      positive.forEach(each -> constrain(program, each, Relation.AT_LEAST, smallest));
      LinearSolution solution = new LinearSolver(() -> false).solve(program.build());
      if (!(solution instanceof LinearSolution.Optimal optimal)
          || target < 0 && optimal.value().signum() <= 0) {
        return null;
      }
      return new ArrayList<>(optimal.primal().subList(0, variables));
    }

    /** Compares a polynomial with 0, or with a further variable. */
    private void constrain(
        LinearProgram.Builder program, Polynomial each, Relation relation, int bound) {
      List<Integer> columns = new ArrayList<>();
      List<Rational> factors = new ArrayList<>();
      each.terms()
          .forEach(
              (product, coefficient) -> {
                if (!product.isEmpty()) {
                  columns.add(
                      product.size() == 1 ? product.get(0) : variables + products.indexOf(product));
                  factors.add(coefficient.toRational());
                }
              });
      if (bound >= 0) {
        columns.add(bound);
        factors.add(Rational.of(-1));
      }
      program.constraint(
          columns.stream().mapToInt(column -> column).toArray(),
          factors.toArray(Rational[]::new),
          relation,
          each.constant().negate().toRational());
    }

    /** McCormick's four bounds of a product of two; of more, the extremes. */
    private void bound(LinearProgram.Builder program, int number) {
      List<Integer> product = products.get(number);
      int column = variables + number;
      Real least = Real.ONE;
      Real most = Real.ONE;
      for (int variable : product) {
        least = least.times(least(variable));
        most = most.times(most(variable));
        program.constraint(
            new int[] {variable, column},
            new Rational[] {Rational.of(1), Rational.of(-1)},
            Relation.AT_LEAST,
            Rational.of(0));
      }
      program.bounds(column, least.toRational(), most.toRational());
      if (product.size() == 2) {
        int x = product.get(0);
        int y = product.get(1);
        corner(program, column, x, y, least(x), least(y), Relation.AT_LEAST);
        corner(program, column, x, y, most(x), most(y), Relation.AT_LEAST);
        corner(program, column, x, y, least(x), most(y), Relation.AT_MOST);
        corner(program, column, x, y, most(x), least(y), Relation.AT_MOST);
      }
    }

    /** The product beside a y + b x - a b. */
    private void corner(
        LinearProgram.Builder program, int column, int x, int y, Real a, Real b, Relation side) {
      program.constraint(
          new int[] {column, y, x},
          new Rational[] {
            Rational.of(1), a.negate().toRational(), b.negate().toRational(),
          },
          side,
          a.times(b).negate().toRational());
    }
  }
}
