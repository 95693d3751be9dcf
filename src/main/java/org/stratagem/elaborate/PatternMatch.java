package org.stratagem.elaborate;

import java.util.List;
import org.stratagem.core.Term;
import org.stratagem.value.NotMade;
import org.stratagem.value.Profile;
import org.stratagem.value.Tuple;

/** Matches the patterns of a payoff row and keeps what they bind, by slot. */
final class PatternMatch {
  private Object[] bound = new Object[0];

  boolean matches(List<Term.Pattern> patterns, List<Object> values) {
    if (patterns.size() != values.size()) {
      return false;
    }
    for (int i = 0; i < patterns.size(); i++) {
      if (!matches(patterns.get(i), values.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean matches(Term.Pattern pattern, Object value) {
    if (pattern instanceof Term.Pattern.Anything) {
      return true;
    } else if (value == NotMade.MOVE) {
      return false;
    } else if (pattern instanceof Term.Pattern.Exactly exactly) {
      return exactly.value().equals(value);
    } else if (pattern instanceof Term.Pattern.Bind bind) {
      bind(bind.slot(), value);
      return true;
    }
    List<Term.Pattern> parts = ((Term.Pattern.Parts) pattern).parts();
    return value instanceof Tuple tuple
        ? matches(parts, tuple.parts())
        : value instanceof Profile profile && matches(parts, profile.values());
  }

  private void bind(int slot, Object value) {
    if (slot >= bound.length) {
      Object[] longer = new Object[slot + 1];
      System.arraycopy(bound, 0, longer, 0, bound.length);
      java.util.Arrays.fill(longer, bound.length, longer.length, Tuple.EMPTY);
      bound = longer;
    }
    bound[slot] = value;
  }

  /** The values of slots 0 up, for the body that uses them. */
  Object[] leading() {
    return bound;
  }
}
