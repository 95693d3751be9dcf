package org.stratagem.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;
import org.stratagem.value.Label;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Player;
import org.stratagem.value.Tuple;
import org.stratagem.value.ValueSet;

/**
 * What holds between types of data: the least common type, widening, the elements of a collection.
 */
final class Types {
  /** Sets of numbers and tuples larger than this are not tracked value by value. */
  static final int TRACKED = 64;

  private Types() {}

  /** The type of one of these values. */
  static Type ofValues(Collection<?> values) {
    if (values.isEmpty()) {
      return Type.NEVER;
    }
    Set<Object> distinct = new LinkedHashSet<>(values);
    boolean atoms = distinct.stream().allMatch(v -> v instanceof Label || v instanceof Player);
    if (atoms || (distinct.size() <= TRACKED && distinct.stream().allMatch(Types::isTracked))) {
      return new Type.Values(new ValueSet(distinct));
    }
    return loose(distinct);
  }

  private static boolean isTracked(Object value) {
    if (value instanceof Tuple tuple) {
      return tuple.parts().stream().allMatch(Types::isTracked);
    } else if (value instanceof NamedTuple named) {
      return named.fields().values().stream().allMatch(Types::isTracked);
    }
    return value instanceof Label || value instanceof Player || value instanceof Real;
  }

  /** The type of one of these values, part by part. */
  private static Type loose(Collection<?> values) {
    return common(values.stream().map(Types::looseOne).toList());
  }

  private static Type looseOne(Object value) {
    if (value instanceof Real) {
      return Type.NUMBER;
    } else if (value instanceof Tuple tuple) {
      return new Type.Product(tuple.parts().stream().map(Types::looseOne).toList());
    } else if (value instanceof NamedTuple named) {
      Map<String, Type> fields = new LinkedHashMap<>();
      named.fields().forEach((name, field) -> fields.put(name, looseOne(field)));
      return new Type.Fields(fields);
    }
    return Type.of(value);
  }

  /** The same with sets of numbers forgotten, as at the call of a function. */
  static Type widen(Type type) {
    if (type instanceof Type.Values values) {
      if (values.elements().stream().allMatch(v -> v instanceof Label || v instanceof Player)) {
        return type;
      }
      return loose(values.elements());
    } else if (type instanceof Type.Product product) {
      return new Type.Product(product.parts().stream().map(Types::widen).toList());
    } else if (type instanceof Type.Fields record) {
      Map<String, Type> fields = new LinkedHashMap<>();
      record.fields().forEach((name, field) -> fields.put(name, widen(field)));
      return new Type.Fields(fields);
    } else if (type instanceof Type.Listing list) {
      return new Type.Listing(widen(list.element()));
    } else if (type instanceof Type.Collected set) {
      return new Type.Collected(widen(set.element()));
    } else if (type instanceof Type.Chances chances) {
      return new Type.Chances(widen(chances.of()));
    } else if (type instanceof Type.PerPlayer profile) {
      return new Type.PerPlayer(
          profile.players(), profile.parts().stream().map(Types::widen).toList());
    }
    return type;
  }

  /**
   * The least type that holds both, or null where they have nothing in common. Without stages:
   * those are for Seating.
   */
  static @Nullable Type join(Type a, Type b) {
    if (a.equals(b) || b instanceof Type.Never) {
      return a;
    } else if (a instanceof Type.Never) {
      return b;
    } else if (a instanceof Type.Unknown || b instanceof Type.Unknown) {
      return Type.UNKNOWN;
    } else if (isBehaving(a) && isBehaving(b)) {
      return alternatives(a, b);
    }
    Type joined = joinAtoms(a, b);
    return joined != null ? joined : joinParts(a, b);
  }

  private static @Nullable Type joinAtoms(Type a, Type b) {
    if (a instanceof Type.Values x && b instanceof Type.Values y) {
      if (!kinds(x).equals(kinds(y)) && kinds(x).stream().noneMatch(kinds(y)::contains)) {
        return null;
      }
      Set<Object> both = new LinkedHashSet<>(x.elements());
      both.addAll(y.elements());
      return ofValues(both);
    } else if (isNumeric(a) && isNumeric(b)) {
      return Type.NUMBER;
    } else if (isLabel(a) && isLabel(b)) {
      return Type.ANY_LABEL;
    } else if (isPlayer(a) && isPlayer(b)) {
      return Type.ANY_PLAYER;
    }
    return null;
  }

  private static @Nullable Type joinParts(Type a, Type b) {
    if (a instanceof Type.Listing x && b instanceof Type.Listing y) {
      Type element = join(x.element(), y.element());
      return element == null ? null : new Type.Listing(element);
    } else if (a instanceof Type.Collected x && b instanceof Type.Collected y) {
      Type element = join(x.element(), y.element());
      return element == null ? null : new Type.Collected(element);
    } else if (a instanceof Type.Chances || b instanceof Type.Chances) {
      Type x = a instanceof Type.Chances chances ? chances.of() : a;
      Type y = b instanceof Type.Chances chances ? chances.of() : b;
      Type element = join(x, y);
      return element == null ? null : new Type.Chances(element);
    } else if (a instanceof Type.Fields x && b instanceof Type.Fields y) {
      return x.fields().keySet().equals(y.fields().keySet()) ? joinFields(x, y) : null;
    } else if (a instanceof Type.Game && b instanceof Type.Game) {
      return Type.UNKNOWN;
    } else if (a instanceof Type.Round || a instanceof Type.Past) {
      return a.getClass() == b.getClass() ? Type.UNKNOWN : null;
    }
    List<Type> x = parts(a);
    List<Type> y = parts(b);
    if (x == null || y == null || x.size() != y.size()) {
      return null;
    }
    List<Type> joined = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      Type part = join(x.get(i), y.get(i));
      if (part == null) {
        return null;
      }
      joined.add(part);
    }
    return a instanceof Type.PerPlayer profile
        ? new Type.PerPlayer(profile.players(), joined)
        : new Type.Product(joined);
  }

  private static @Nullable Type joinFields(Type.Fields a, Type.Fields b) {
    Map<String, Type> joined = new LinkedHashMap<>();
    for (Map.Entry<String, Type> field : a.fields().entrySet()) {
      Type other = b.fields().getOrDefault(field.getKey(), Type.UNKNOWN);
      Type part = join(field.getValue(), other);
      if (part == null) {
        return null;
      }
      joined.put(field.getKey(), part);
    }
    return new Type.Fields(joined);
  }

  static Type alternatives(Type a, Type b) {
    List<Type> choices = new ArrayList<>();
    for (Type type : List.of(a, b)) {
      for (Type choice :
          type instanceof Type.Alternatives several ? several.choices() : List.of(type)) {
        if (!choices.contains(choice)) {
          choices.add(choice);
        }
      }
    }
    return choices.size() == 1 ? choices.get(0) : new Type.Alternatives(choices);
  }

  /** Functions, and strategies that nobody plays yet. */
  static boolean isBehaving(Type type) {
    return type instanceof Type.Function
        || type instanceof Type.Alternatives
        || type instanceof Type.Unplaced
        || type instanceof Type.Ascribed
        || type instanceof Type.Mixture
        || type instanceof Type.Automaton
        || type instanceof Type.Program;
  }

  /** The parts of a tuple, profile, or set of tuples of one size; else null. */
  static @Nullable List<Type> parts(Type type) {
    if (type instanceof Type.Product product) {
      return product.parts();
    } else if (type instanceof Type.PerPlayer profile) {
      return profile.parts();
    } else if (type instanceof Type.Values values && values.all(Tuple.class)) {
      return partsOfTuples(values);
    }
    return null;
  }

  private static @Nullable List<Type> partsOfTuples(Type.Values values) {
    List<Set<Object>> parts = new ArrayList<>();
    int size = -1;
    for (Object element : values.elements()) {
      List<Object> tuple = ((Tuple) element).parts();
      if (size >= 0 && tuple.size() != size) {
        return null;
      }
      size = tuple.size();
      for (int i = 0; i < size; i++) {
        if (parts.size() == i) {
          parts.add(new LinkedHashSet<>());
        }
        parts.get(i).add(tuple.get(i));
      }
    }
    return parts.stream().map(Types::ofValues).toList();
  }

  /** What a list, set or range consists of; null where it is no collection. */
  static @Nullable Type element(Type type) {
    if (type instanceof Type.Listing list) {
      return list.element();
    } else if (type instanceof Type.Collected set) {
      return set.element();
    } else if (type instanceof Type.Segment segment) {
      return segment.element();
    } else if (type instanceof Type.Past past) {
      return new Type.Round(past.arena(), past.player());
    } else if (type instanceof Type.PerPlayer profile) {
      return common(profile.parts());
    } else if (type instanceof Type.Product product) {
      return common(product.parts());
    } else if (type instanceof Type.Values values && values.all(Tuple.class)) {
      List<Type> parts = parts(values);
      return parts == null ? Type.UNKNOWN : common(parts);
    } else if (type instanceof Type.Unknown || type instanceof Type.Grid) {
      return Type.UNKNOWN;
    } else if (type instanceof Type.Never) {
      return Type.NEVER;
    }
    return null;
  }

  /** The common type of some, unknown where there is none. */
  static Type common(List<Type> types) {
    Type joined = joinAll(types, Types::join);
    return joined == null ? Type.UNKNOWN : joined;
  }

  /**
   * The least type that holds all, by a way to join two, or null where they have nothing in common.
   * Many types of values, and many tuples of them, are joined at once: one by one, each join would
   * copy all values before it.
   */
  static @Nullable Type joinAll(List<Type> types, BinaryOperator<@Nullable Type> join) {
    Type atOnce = types.size() > 2 ? joinAtOnce(types) : null;
    if (atOnce != null) {
      return atOnce;
    }
    Type joined = Type.NEVER;
    for (Type type : types) {
      Type next = join.apply(joined, type);
      if (next == null) {
        return null;
      }
      joined = next;
    }
    return joined;
  }

  /** The join of types of values of one kind, or of tuples of such; null for all others. */
  private static @Nullable Type joinAtOnce(List<Type> types) {
    if (types.get(0) instanceof Type.Values first) {
      Set<Object> union = new LinkedHashSet<>();
      Set<String> kinds = kinds(first);
      for (Type type : types) {
        if (!(type instanceof Type.Values values) || !kinds(values).equals(kinds)) {
          return null;
        }
        union.addAll(values.elements());
      }
      return ofValues(union);
    } else if (types.get(0) instanceof Type.Product first) {
      List<List<Type>> columns = new ArrayList<>();
      first.parts().forEach(part -> columns.add(new ArrayList<>()));
      for (Type type : types) {
        if (!(type instanceof Type.Product product) || product.parts().size() != columns.size()) {
          return null;
        }
        for (int i = 0; i < columns.size(); i++) {
          columns.get(i).add(product.parts().get(i));
        }
      }
      List<Type> joined = new ArrayList<>();
      for (List<Type> column : columns) {
        Type part = joinAtOnce(column);
        if (part == null) {
          return null;
        }
        joined.add(part);
      }
      return new Type.Product(joined);
    }
    return null;
  }

  /** True for types of which nothing is known: they are compatible with everything. */
  static boolean isUnknown(Type type) {
    return type instanceof Type.Unknown || type instanceof Type.Never;
  }

  static boolean isNumeric(Type type) {
    return type instanceof Type.Number
        || (type instanceof Type.Values values && values.all(Real.class));
  }

  static boolean isLabel(Type type) {
    return type instanceof Type.AnyLabel
        || (type instanceof Type.Values values && values.all(Label.class));
  }

  static boolean isPlayer(Type type) {
    return type instanceof Type.AnyPlayer
        || (type instanceof Type.Values values && values.all(Player.class));
  }

  private static Set<String> kinds(Type.Values values) {
    Set<String> kinds = new LinkedHashSet<>();
    for (Object element : values.elements()) {
      if (element instanceof Tuple tuple) {
        kinds.add("tuple of " + tuple.parts().size());
      } else if (element instanceof NamedTuple named) {
        kinds.add("record of " + named.fields().keySet());
      } else if (element instanceof Real) {
        kinds.add("number");
      } else {
        kinds.add(element instanceof Label ? "label" : "player");
      }
    }
    return kinds;
  }
}
