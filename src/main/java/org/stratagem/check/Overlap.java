package org.stratagem.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.stratagem.numeric.Real;
import org.stratagem.value.Label;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Player;
import org.stratagem.value.Tuple;

/** Whether two values may be equal, by their types. */
enum Overlap {
  /** They may be. */
  POSSIBLE,
  /** Both are labels (or players), but never the same. */
  DISJOINT,
  /** They are of different kinds. */
  DIFFERENT;

  /** Judges two types; strategies have been turned into data where they are data. */
  static Overlap of(Type a, Type b) {
    if (isOpen(a) || isOpen(b) || a.equals(b)) {
      return POSSIBLE;
    } else if (a instanceof Type.Values x && b instanceof Type.Values y) {
      return ofValues(x, y);
    } else if (a instanceof Type.Values x && b instanceof Type.Fields) {
      return x.all(NamedTuple.class) ? POSSIBLE : DIFFERENT;
    } else if (b instanceof Type.Values && a instanceof Type.Fields) {
      return of(b, a);
    } else if ((Types.isNumeric(a) && Types.isNumeric(b))
        || (Types.isLabel(a) && Types.isLabel(b))
        || (Types.isPlayer(a) && Types.isPlayer(b))) {
      return POSSIBLE;
    } else if (a instanceof Type.Values x && !isKind(b)) {
      return mixed(x, b);
    } else if (b instanceof Type.Values y && !isKind(a)) {
      return mixed(y, a);
    }
    return ofParts(a, b);
  }

  private static boolean isKind(Type type) {
    return !(type instanceof Type.Number
        || type instanceof Type.AnyLabel
        || type instanceof Type.AnyPlayer);
  }

  /** A set that may hold several kinds against all values of one kind. */
  private static Overlap mixed(Type.Values values, Type kind) {
    Class<?> wanted =
        kind instanceof Type.Number
            ? Real.class
            : kind instanceof Type.AnyLabel ? Label.class : Player.class;
    return values.elements().stream().anyMatch(wanted::isInstance) ? POSSIBLE : DIFFERENT;
  }

  private static Overlap ofValues(Type.Values a, Type.Values b) {
    boolean sameKind = false;
    for (Object x : a.elements()) {
      if (b.elements().contains(x)) {
        return POSSIBLE;
      }
      for (Object y : b.elements()) {
        if (x instanceof Real && y instanceof Real) {
          return POSSIBLE;
        } else if (x instanceof Tuple s && y instanceof Tuple t) {
          if (s.parts().size() == t.parts().size()) {
            return POSSIBLE;
          }
        } else if (x.getClass() == y.getClass()) {
          sameKind = true;
        }
      }
    }
    return sameKind ? DISJOINT : DIFFERENT;
  }

  private static Overlap ofParts(Type a, Type b) {
    List<Type> x = Types.parts(a);
    List<Type> y = Types.parts(b);
    if (x != null && y != null) {
      return x.size() == y.size() ? worst(x, y) : DIFFERENT;
    } else if (x != null && b instanceof Type.Listing) {
      return worst(x, Collections.nCopies(x.size(), elementOf(b)));
    } else if (y != null && a instanceof Type.Listing) {
      return of(b, a);
    } else if (isRound(a) && y != null || isRound(b) && x != null) {
      return POSSIBLE; // a round is the profile of its actions
    } else if (a instanceof Type.Chances s && b instanceof Type.Chances t) {
      return of(s.of(), t.of());
    } else if (isList(a) && isList(b)) {
      Overlap elements = of(elementOf(a), elementOf(b));
      return elements == DISJOINT ? POSSIBLE : elements; // both may be empty
    } else if (a instanceof Type.Fields s && b instanceof Type.Fields t) {
      return ofFields(s.fields(), t.fields());
    } else if (isFunction(a) && isFunction(b)) {
      return POSSIBLE;
    }
    return a.getClass() == b.getClass() ? POSSIBLE : DIFFERENT;
  }

  private static Overlap ofFields(Map<String, Type> a, Map<String, Type> b) {
    if (!a.keySet().equals(b.keySet())) {
      return DIFFERENT;
    }
    Overlap worst = POSSIBLE;
    for (Map.Entry<String, Type> field : a.entrySet()) {
      Overlap part = of(field.getValue(), b.getOrDefault(field.getKey(), Type.UNKNOWN));
      worst = part.compareTo(worst) > 0 ? part : worst;
    }
    return worst;
  }

  private static Overlap worst(List<Type> a, List<Type> b) {
    Overlap worst = POSSIBLE;
    for (int i = 0; i < a.size(); i++) {
      Overlap part = of(a.get(i), b.get(i));
      worst = part.compareTo(worst) > 0 ? part : worst;
    }
    return worst;
  }

  private static boolean isOpen(Type type) {
    return Types.isUnknown(type) || type instanceof Type.Alternatives;
  }

  private static boolean isRound(Type type) {
    return type instanceof Type.Round;
  }

  private static boolean isList(Type type) {
    return type instanceof Type.Listing
        || type instanceof Type.Collected
        || type instanceof Type.Past;
  }

  private static Type elementOf(Type type) {
    Type element = Types.element(type);
    return element == null ? Type.UNKNOWN : element;
  }

  private static boolean isFunction(Type type) {
    return type instanceof Type.Placed || Types.isBehaving(type);
  }
}
