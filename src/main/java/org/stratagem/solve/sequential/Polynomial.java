package org.stratagem.solve.sequential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stratagem.numeric.Real;

/**
 * A sum of products of variables, each variable at most once in a product. Immutable.
 *
 * @param terms products, as the numbers of their variables in order, with coefficients that are not
 *     0
 */
record Polynomial(Map<List<Integer>, Real> terms) {
  private static final Comparator<List<Integer>> ORDER =
      Comparator.<List<Integer>>comparingInt(List::size).thenComparing(Polynomial::compare);

  static final Polynomial ZERO = new Polynomial(new TreeMap<>(ORDER));

  static final Polynomial ONE = constant(Real.ONE);

  Polynomial {
    terms = Collections.unmodifiableMap(terms);
  }

  private static int compare(List<Integer> left, List<Integer> right) {
    for (int place = 0; place < left.size(); place++) {
      int sign = Integer.compare(left.get(place), right.get(place));
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }

  static Polynomial constant(Real value) {
    return ZERO.plus(value, List.of());
  }

  /** This and a product. */
  private Polynomial plus(Real coefficient, List<Integer> product) {
    Map<List<Integer>, Real> sum = new TreeMap<>(ORDER);
    sum.putAll(terms);
    add(sum, product, coefficient);
    return new Polynomial(sum);
  }

  /** This and another, times a coefficient and some variables that it does not have. */
  Polynomial plus(Polynomial other, Real coefficient, List<Integer> variables) {
    Map<List<Integer>, Real> sum = new TreeMap<>(ORDER);
    sum.putAll(terms);
    other.terms.forEach(
        (product, factor) -> {
          List<Integer> longer = new ArrayList<>(product);
          longer.addAll(variables);
          Collections.sort(longer);
          add(sum, List.copyOf(longer), factor.times(coefficient));
        });
    return new Polynomial(sum);
  }

  Polynomial minus(Polynomial other) {
    return plus(other, Real.of(-1), List.of());
  }

  private static void add(Map<List<Integer>, Real> sum, List<Integer> product, Real coefficient) {
    Real known = sum.get(product);
    Real total = known == null ? coefficient : known.plus(coefficient);
    if (total.signum() == 0) {
      sum.remove(product);
    } else {
      sum.put(product, total);
    }
  }

  /** With a number for a variable. */
  Polynomial with(int variable, Real value) {
    Map<List<Integer>, Real> sum = new TreeMap<>(ORDER);
    terms.forEach(
        (product, coefficient) -> {
          if (product.contains(variable)) {
            List<Integer> shorter = product.stream().filter(each -> each != variable).toList();
            add(sum, shorter, coefficient.times(value));
          } else {
            add(sum, product, coefficient);
          }
        });
    return new Polynomial(sum);
  }

  /** With a polynomial for a variable; its variables are in no product with that one. */
  Polynomial with(int variable, Polynomial value) {
    Polynomial sum = with(variable, Real.ZERO);
    for (Map.Entry<List<Integer>, Real> term : terms.entrySet()) {
      if (term.getKey().contains(variable)) {
        List<Integer> others = term.getKey().stream().filter(each -> each != variable).toList();
        sum = sum.plus(value, term.getValue(), others);
      }
    }
    return sum;
  }

  /** Without the variables that all products share: of the same sign where they are positive. */
  Polynomial withoutCommonFactor() {
    List<Integer> common = null;
    for (List<Integer> product : terms.keySet()) {
      if (common == null) {
        common = new ArrayList<>(product);
      } else {
        common.retainAll(product);
      }
    }
    Polynomial rest = this;
    for (int variable : common == null ? List.<Integer>of() : common) {
      rest = rest.with(variable, Real.ONE);
    }
    return rest;
  }

  boolean isLinear() {
    return terms.keySet().stream().allMatch(product -> product.size() <= 1);
  }

  /** The number that it is where it has no variables. */
  Real constant() {
    return terms.getOrDefault(List.of(), Real.ZERO);
  }

  boolean isConstant() {
    return terms.keySet().stream().allMatch(List::isEmpty);
  }
}
