package org.stratagem.eval;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Distribution;
import org.stratagem.value.Label;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Parts;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.ValueSet;

/** The language's {@code ==}, and the finer equality that memoisation needs. */
final class Equality {
  private final Elaborator elaborator;
  private final Span at;

  /**
   * @param at the comparison, for messages
   */
  Equality(Elaborator elaborator, Span at) {
    this.elaborator = elaborator;
    this.at = at;
  }

  /** The answer where it is plain, null where parts have to be looked at. */
  static @Nullable Boolean plain(Object left, Object right) {
    if (left == right) {
      return true;
    } else if (left instanceof Real
        || left instanceof Label
        || left instanceof Boolean
        || left instanceof String) {
      return left.equals(right);
    }
    return null;
  }

  boolean equal(Object left, Object right) {
    Boolean plain = plain(left, right);
    if (plain != null) {
      return plain;
    } else if (left instanceof FunctionValue || right instanceof FunctionValue) {
      return elaborator.sameFunction(left, right, at);
    }
    List<Object> parts = Parts.of(left);
    if (parts != null) {
      List<Object> others = Parts.of(right);
      return others != null && inOrder(parts, others);
    } else if (left instanceof NamedTuple a && right instanceof NamedTuple b) {
      return fields(a.fields(), b.fields());
    } else if (left instanceof Result a && right instanceof Result b) {
      return a.kind().equals(b.kind()) && fields(a.fields(), b.fields());
    } else if (left instanceof ValueSet a && right instanceof ValueSet b) {
      return a.equals(b)
          || (a.elements().size() == b.elements().size() && covers(a.elements(), b.elements()));
    } else if (left instanceof Distribution a && right instanceof Distribution b) {
      return a.equals(b) || distributions(a.weights(), b.weights());
    }
    return left.equals(right);
  }

  private boolean inOrder(List<Object> left, List<Object> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!equal(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean fields(Map<String, Object> left, Map<String, Object> right) {
    if (!left.keySet().equals(right.keySet())) {
      return false;
    }
    for (Map.Entry<String, Object> field : left.entrySet()) {
      Object other = right.get(field.getKey());
      if (other == null || !equal(field.getValue(), other)) {
        return false;
      }
    }
    return true;
  }

  /** Elements without functions are found by hashing; only the others are compared one by one. */
  private boolean covers(Set<Object> left, Set<Object> right) {
    for (Object element : left) {
      if (!right.contains(element) && (isData(element) || !contains(right, element))) {
        return false;
      }
    }
    return true;
  }

  private boolean distributions(Map<Object, Real> left, Map<Object, Real> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (Map.Entry<Object, Real> entry : left.entrySet()) {
      Real weight = right.get(entry.getKey());
      if (weight == null && !isData(entry.getKey())) {
        for (Map.Entry<Object, Real> other : right.entrySet()) {
          if (equal(entry.getKey(), other.getKey())) {
            weight = other.getValue();
          }
        }
      }
      if (weight == null || !weight.equals(entry.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the elements include the value. */
  boolean contains(Iterable<?> elements, Object value) {
    for (Object element : elements) {
      if (equal(element, value)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is no function in a value, so that its own {@code equals} is the language's. */
  static boolean isData(Object value) {
    if (value instanceof FunctionValue) {
      return false;
    }
    List<Object> parts = Parts.of(value);
    if (parts != null) {
      return parts.stream().allMatch(Equality::isData);
    } else if (value instanceof NamedTuple named) {
      return named.fields().values().stream().allMatch(Equality::isData);
    } else if (value instanceof Result result) {
      return result.fields().values().stream().allMatch(Equality::isData);
    } else if (value instanceof ValueSet set) {
      return set.elements().stream().allMatch(Equality::isData);
    } else if (value instanceof Distribution distribution) {
      return distribution.weights().keySet().stream().allMatch(Equality::isData);
    }
    return true;
  }

  /**
   * Whether no computation can tell two values apart: unlike {@code ==}, 1/2 differs from the
   * double 0.5, a list from a tuple, and sets listed in another order differ. Functions are
   * compared by identity.
   */
  static boolean indistinguishable(Object left, Object right) {
    if (left == right) {
      return true;
    } else if (left instanceof Real a) {
      return right instanceof Real b && a.isExact() == b.isExact() && a.equals(b);
    } else if (left instanceof FunctionValue || left.getClass() != right.getClass()) {
      return false;
    } else if (left instanceof Profile a && right instanceof Profile b) {
      return a.players().equals(b.players()) && same(a.values(), b.values());
    }
    List<Object> parts = Parts.of(left);
    List<Object> others = Parts.of(right);
    if (parts != null && others != null) {
      return same(parts, others);
    } else if (left instanceof ValueSet a && right instanceof ValueSet b) {
      return same(a.elements(), b.elements());
    } else if (left instanceof NamedTuple a && right instanceof NamedTuple b) {
      return same(a.fields().keySet(), b.fields().keySet())
          && same(a.fields().values(), b.fields().values());
    } else if (left instanceof Result a && right instanceof Result b) {
      return same(a.fields().keySet(), b.fields().keySet())
          && same(a.fields().values(), b.fields().values());
    } else if (left instanceof Distribution a && right instanceof Distribution b) {
      return same(a.weights().keySet(), b.weights().keySet())
          && same(a.weights().values(), b.weights().values());
    }
    return left.equals(right);
  }

  private static boolean same(Iterable<?> left, Iterable<?> right) {
    Iterator<?> others = right.iterator();
    for (Object each : left) {
      if (!others.hasNext() || !indistinguishable(each, others.next())) {
        return false;
      }
    }
    return !others.hasNext();
  }
}
