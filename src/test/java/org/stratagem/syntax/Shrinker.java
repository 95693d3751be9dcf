package org.stratagem.syntax;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes a tree that fails a test smaller, as long as it still fails. */
final class Shrinker {
  private Shrinker() {}

  /** The smallest failing tree that single steps lead to. */
  static <T extends Node> T shrink(T failing, Predicate<T> fails) {
    T current = failing;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (Object candidate : steps((Record) current)) {
        @SuppressWarnings("unchecked")
        T tree = (T) candidate;
        if (fails.test(tree)) {
          current = tree;
          smaller = true;
          break;
        }
      }
    }
    return current;
  }

  /**
   * Trees that are one step smaller: a part in place of the whole, a part left out, or a step
   * within a part.
   */
  private static List<Object> steps(Record node) {
    List<Object> result = new ArrayList<>();
    RecordComponent[] components = node.getClass().getRecordComponents();
    for (RecordComponent component : components) {
      Object value = Structure.get(component, node);
      if (value instanceof Record part && sameKind(node, part)) {
        result.add(part);
      }
      if (value instanceof List<?> list) {
        for (Object item : list) {
          if (item instanceof Record part && sameKind(node, part)) {
            result.add(part);
          }
        }
      }
    }
    for (int i = 0; i < components.length; i++) {
      Object value = Structure.get(components[i], node);
      if (value instanceof List<?> list) {
        for (int k = 0; k < list.size(); k++) {
          List<Object> fewer = new ArrayList<>(list);
          fewer.remove(k);
          if (list.size() > least(node)) {
            add(result, node, components, i, fewer);
          }
          if (list.get(k) instanceof Record part) {
            for (Object step : steps(part)) {
              List<Object> changed = new ArrayList<>(list);
              changed.set(k, step);
              add(result, node, components, i, changed);
            }
          }
        }
      } else if (value instanceof Record part) {
        add(result, node, components, i, null);
        for (Object step : steps(part)) {
          add(result, node, components, i, step);
        }
      }
    }
    return result;
  }

  /** How many items the lists of a node need. */
  private static int least(Record node) {
    boolean tuple =
        node instanceof Expression.Tuple
            || node instanceof Pattern.Tuple
            || node instanceof TypeTerm.Tuple;
    return tuple ? 2 : 1;
  }

  private static boolean sameKind(Record whole, Record part) {
    return whole instanceof Expression && part instanceof Expression
        || whole instanceof Declaration && part instanceof Declaration
        || whole instanceof Pattern && part instanceof Pattern
        || whole instanceof TypeTerm && part instanceof TypeTerm;
  }

  private static void add(
      List<Object> result,
      Record node,
      RecordComponent[] components,
      int changed,
      @Nullable Object value) {
    boolean optional = components[changed].getAnnotatedType().isAnnotationPresent(Nullable.class);
    if (value == null && !optional) {
      return;
    }
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = i == changed ? value : Structure.get(components[i], node);
    }
    if (value != null && !types[changed].isInstance(value)) {
      return;
    }
    try {
      result.add(node.getClass().getDeclaredConstructor(types).newInstance(values));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
