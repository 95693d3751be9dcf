package org.stratagem.numeric.derivative;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.Operation;
import org.stratagem.numeric.Rational;

/**
 * Builds formulas in a graph with the simplifications that are exact: constants are folded, zeros
 * and ones vanish, linear combinations are collected. Narrow enclosures depend on it: each formula
 * that occurs once less is a source of width less.
 */
final class Algebra {
  private final FormulaGraph graph;
  private final Map<Integer, Formula> formulas = new HashMap<>();
  private final Map<Integer, LinearForm> forms = new HashMap<>();
  private final Map<LinearForm, Formula> written = new HashMap<>();

  Algebra(FormulaGraph graph) {
    this.graph = graph;
  }

  /** A formula whose form is known. The first one with a form stands for it from then on. */
  void learn(Formula formula, LinearForm form) {
    formulas.put(formula.node(), formula);
    forms.put(formula.node(), form);
    written.putIfAbsent(form, formula);
  }

  /** The form of a formula; the formula itself where nothing is known about it. */
  LinearForm form(Formula formula) {
    formulas.put(formula.node(), formula);
    LinearForm known = forms.get(formula.node());
    return known == null ? LinearForm.atom(formula.node()) : known;
  }

  private Formula known(int node) {
    return Objects.requireNonNull(formulas.get(node));
  }

  /** Writes a form into the graph, or finds it there. */
  Formula write(LinearForm form) {
    if (form.isMonomial()) {
      int node = form.terms().firstKey();
      if (form.equals(LinearForm.atom(node))) {
        return known(node);
      }
    }
    Formula known = form.isConstant() ? null : written.get(form);
    if (known != null) {
      return known;
    }
    Formula sum = null;
    for (Map.Entry<Integer, Rational> term : form.terms().entrySet()) {
      sum = sum == null ? first(term, form) : added(sum, term);
    }
    Formula result;
    if (sum == null) {
      result = graph.constant(form.constant());
    } else if (form.constant().signum() == 0 || leads(form)) {
      result = sum;
    } else {
      result = (Formula) graph.apply(Operation.ADD, sum, form.constant());
    }
    learn(result, form);
    return result;
  }

  /** Whether a form is written as a constant less a formula: {@code 1 - p}. */
  private static boolean leads(LinearForm form) {
    return form.constant().signum() != 0
        && Rational.of(-1).equals(form.terms().get(form.terms().firstKey()));
  }

  private Formula first(Map.Entry<Integer, Rational> term, LinearForm form) {
    Formula atom = known(term.getKey());
    if (leads(form)) {
      return (Formula) graph.apply(Operation.SUBTRACT, form.constant(), atom);
    }
    return scaled(atom, term.getValue());
  }

  private Formula added(Formula sum, Map.Entry<Integer, Rational> term) {
    Formula atom = known(term.getKey());
    return term.getValue().signum() < 0
        ? (Formula)
            graph.apply(
                Operation.SUBTRACT, sum, scaled(atom, term.getValue().negate().toRational()))
        : (Formula) graph.apply(Operation.ADD, sum, scaled(atom, term.getValue()));
  }

  private Formula scaled(Formula atom, Rational factor) {
    if (factor.equals(Rational.of(1))) {
      return atom;
    }
    return factor.equals(Rational.of(-1))
        ? (Formula) graph.apply(Operation.NEGATE, atom)
        : (Formula) graph.apply(Operation.MULTIPLY, atom, factor);
  }

  LinearForm product(LinearForm a, LinearForm b) {
    if (a.isConstant()) {
      return b.times(a.constant());
    }
    if (b.isConstant()) {
      return a.times(b.constant());
    }
    Rational factor = content(a).times(content(b)).toRational();
    Formula left = write(primitive(a));
    Formula right = write(primitive(b));
    boolean ordered = left.node() <= right.node();
    return apply(Operation.MULTIPLY, ordered ? left : right, ordered ? right : left).times(factor);
  }

  LinearForm quotient(LinearForm a, LinearForm b) {
    if (a.isZero()) {
      return a;
    }
    if (b.isConstant() && b.constant().signum() != 0) {
      return a.times(Rational.of(1).dividedBy(b.constant()).toRational());
    }
    Rational factor = content(a).dividedBy(content(b)).toRational();
    return apply(Operation.DIVIDE, write(primitive(a)), write(primitive(b))).times(factor);
  }

  /** What can be taken out of a form. */
  private static Rational content(LinearForm form) {
    if (form.isMonomial()) {
      return Objects.requireNonNull(form.terms().get(form.terms().firstKey()));
    }
    return form.isConstant() && form.constant().signum() != 0 ? form.constant() : Rational.of(1);
  }

  private static LinearForm primitive(LinearForm form) {
    return form.times(Rational.of(1).dividedBy(content(form)).toRational());
  }

  /** An operation that is taken as a whole. */
  LinearForm apply(Operation operation, Formula... operands) {
    return form((Formula) graph.apply(operation, operands));
  }

  LinearForm apply(Operation operation, LinearForm operand) {
    return apply(operation, write(operand));
  }

  /** The first form where a condition holds, else the second. */
  LinearForm select(Formula condition, LinearForm then, LinearForm otherwise) {
    return then.equals(otherwise)
        ? then
        : apply(Operation.SELECT, condition, write(then), write(otherwise));
  }
}
