package org.stratagem.numeric.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;

/**
 * A linear program with rational data: the greatest or least value of a linear objective over the
 * numbers that satisfy linear constraints and lie within bounds. Immutable.
 */
public final class LinearProgram {
  /** What is asked for. */
  public enum Goal {
    MAXIMIZE,
    MINIMIZE
  }

  /** How a weighted sum of the variables stands to a constraint's bound. */
  public enum Relation {
    AT_MOST,
    EQUAL,
    AT_LEAST
  }

  /** A weighted sum of variables and what it is compared with. */
  public static final class Constraint {
    private final int[] variables;
    private final Rational[] coefficients;
    private final Relation relation;
    private final Rational bound;

    private Constraint(
        int[] variables, Rational[] coefficients, Relation relation, Rational bound) {
      this.variables = variables;
      this.coefficients = coefficients;
      this.relation = relation;
      this.bound = bound;
    }

    /** How many variables have a coefficient here. */
    public int size() {
      return variables.length;
    }

    /** The number of the variable at a place. */
    public int variable(int place) {
      return variables[place];
    }

    /** The coefficient at a place. */
    public Rational coefficient(int place) {
      return coefficients[place];
    }

    public Relation relation() {
      return relation;
    }

    public Rational bound() {
      return bound;
    }
  }

  private final Goal goal;
  private final Rational[] costs;
  private final @Nullable Rational[] lower;
  private final @Nullable Rational[] upper;
  private final List<Constraint> constraints;

  private LinearProgram(Builder builder) {
    this.goal = builder.goal;
    this.costs = builder.costs.clone();
    this.lower = builder.lower.clone();
    this.upper = builder.upper.clone();
    this.constraints = List.copyOf(builder.constraints);
  }

  private LinearProgram(LinearProgram other, Rational[] costs) {
    this.goal = other.goal;
    this.costs = costs;
    this.lower = other.lower;
    this.upper = other.upper;
    this.constraints = other.constraints;
  }

  /** The program with another objective, by its coefficients. */
  public LinearProgram withCosts(List<Rational> coefficients) {
    if (coefficients.size() != variables()) {
      throw new IllegalArgumentException(
          coefficients.size() + " coefficients for " + variables() + " variables");
    }
    return new LinearProgram(this, coefficients.toArray(Rational[]::new));
  }

  public Goal goal() {
    return goal;
  }

  /** How many variables there are. */
  public int variables() {
    return costs.length;
  }

  /** The variable's coefficient in the objective. */
  public Rational cost(int variable) {
    return costs[variable];
  }

  /** The least value of the variable, or null for none. */
  public @Nullable Rational lower(int variable) {
    return lower[variable];
  }

  /** The greatest value of the variable, or null for none. */
  public @Nullable Rational upper(int variable) {
    return upper[variable];
  }

  public List<Constraint> constraints() {
    return constraints;
  }

  /**
   * Collects a program. Variables start without a cost and with the bounds 0 and infinity. The
   * arrays of a constraint are taken over, not copied.
   */
  public static final class Builder {
    private final Goal goal;
    private final Rational[] costs;
    private final @Nullable Rational[] lower;
    private final @Nullable Rational[] upper;
    private final List<Constraint> constraints = new ArrayList<>();

    public Builder(Goal goal, int variables) {
      this.goal = goal;
      this.costs = new Rational[variables];
      this.lower = new Rational[variables];
      this.upper = new Rational[variables];
      Arrays.fill(costs, Rational.of(0));
      Arrays.fill(lower, Rational.of(0));
    }

    /** Sets the variable's coefficient in the objective. */
    public Builder cost(int variable, Rational cost) {
      costs[variable] = cost;
      return this;
    }

    /** Sets the variable's bounds; null stands for none. */
    public Builder bounds(int variable, @Nullable Rational least, @Nullable Rational greatest) {
      lower[variable] = least;
      upper[variable] = greatest;
      return this;
    }

    /** Lets the variable be any number. */
    public Builder free(int variable) {
      return bounds(variable, null, null);
    }

    /**
     * Adds a constraint on some of the variables; one named twice counts with the sum of its
     * coefficients.
     */
    public Builder constraint(
        int[] variables, Rational[] coefficients, Relation relation, Rational bound) {
      if (variables.length != coefficients.length) {
        throw new IllegalArgumentException(
            coefficients.length + " coefficients for " + variables.length + " variables");
      }
      constraints.add(new Constraint(variables, coefficients, relation, bound));
      return this;
    }

    /** Adds a constraint with a coefficient for every variable. */
    public Builder constraint(Rational[] coefficients, Relation relation, Rational bound) {
      int[] all = new int[costs.length];
      Arrays.setAll(all, variable -> variable);
      return constraint(all, coefficients, relation, bound);
    }

    public LinearProgram build() {
      return new LinearProgram(this);
    }
  }
}
