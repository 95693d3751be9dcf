package org.stratagem.eval;

import java.util.List;
import org.stratagem.core.Term;
import org.stratagem.source.Span;
import org.stratagem.value.NotMade;
import org.stratagem.value.Parts;

/** A planned pattern for one value. */
abstract class PatternNode {
  /**
   * Whether it matches; names that it binds are put into their slots, also where another part
   * fails.
   */
  abstract boolean matches(Object value, Object[] slots, Interpreter interpreter);

  static PatternNode of(Term.Pattern pattern) {
    if (pattern instanceof Term.Pattern.Exactly exactly) {
      return new Exactly(exactly.value(), exactly.span());
    } else if (pattern instanceof Term.Pattern.Bind bind) {
      return new Bind(bind.slot());
    } else if (pattern instanceof Term.Pattern.Parts parts) {
      return new Apart(all(parts.parts()));
    }
    return new Anything();
  }

  /** The patterns of an arm: one for the value itself, several for its parts. */
  static PatternNode of(List<Term.Pattern> patterns) {
    return patterns.size() == 1 ? of(patterns.get(0)) : new Apart(all(patterns));
  }

  private static PatternNode[] all(List<Term.Pattern> patterns) {
    return patterns.stream().map(PatternNode::of).toArray(PatternNode[]::new);
  }

  private static final class Exactly extends PatternNode {
    private final Object wanted;
    private final Span span;

    Exactly(Object wanted, Span span) {
      this.wanted = wanted;
      this.span = span;
    }

    @Override
    boolean matches(Object value, Object[] slots, Interpreter interpreter) {
      return interpreter.equal(wanted, value, span);
    }
  }

  private static final class Anything extends PatternNode {
    @Override
    boolean matches(Object value, Object[] slots, Interpreter interpreter) {
      return true;
    }
  }

  private static final class Bind extends PatternNode {
    private final int slot;

    Bind(int slot) {
      this.slot = slot;
    }

    @Override
    boolean matches(Object value, Object[] slots, Interpreter interpreter) {
      slots[slot] = value;
      return value != NotMade.MOVE;
    }
  }

  private static final class Apart extends PatternNode {
    private final PatternNode[] parts;

    Apart(PatternNode[] parts) {
      this.parts = parts;
    }

    @Override
    boolean matches(Object value, Object[] slots, Interpreter interpreter) {
      List<Object> values = Parts.of(value);
      if (values == null || values.size() != parts.length) {
        return false;
      }
      for (int i = 0; i < parts.length; i++) {
        if (!parts[i].matches(values.get(i), slots, interpreter)) {
          return false;
        }
      }
      return true;
    }
  }
}
