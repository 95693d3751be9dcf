package org.stratagem.numeric.derivative;

import java.util.Map;
import java.util.TreeMap;
import org.stratagem.numeric.Rational;

/** A linear form that grows by one summand after the other, each at the cost of its own terms. */
final class LinearSum {
  private final TreeMap<Integer, Rational> terms = new TreeMap<>();
  private Rational constant = Rational.of(0);

  void add(LinearForm form) {
    constant = LinearForm.sum(constant, form.constant());
    for (Map.Entry<Integer, Rational> term : form.terms().entrySet()) {
      Rational known = terms.get(term.getKey());
      Rational total = known == null ? term.getValue() : LinearForm.sum(known, term.getValue());
      if (total.signum() == 0) {
        terms.remove(term.getKey());
      } else {
        terms.put(term.getKey(), total);
      }
    }
  }

  boolean isZero() {
    return terms.isEmpty() && constant.signum() == 0;
  }

  LinearForm form() {
    return new LinearForm(constant, new TreeMap<>(terms));
  }
}
