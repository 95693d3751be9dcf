package org.stratagem.syntax;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.source.Span;

/**
 * What a tree says, without where it stands: two trees with the same structure differ in their
 * spans only.
 */
public final class Structure {
  private Structure() {}

  /** The structure of a node, or of a list of nodes, as text with one node per line. */
  public static String of(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(value, 0, out);
    return out.toString();
  }

  private static void write(@Nullable Object value, int depth, StringBuilder out) {
    out.append("  ".repeat(depth));
    if (value instanceof Record node) {
      out.append(node.getClass().getSimpleName()).append('\n');
      for (RecordComponent component : node.getClass().getRecordComponents()) {
        if (component.getType() != Span.class) {
          out.append("  ".repeat(depth)).append('.').append(component.getName()).append('\n');
          write(get(component, node), depth + 1, out);
        }
      }
    } else if (value instanceof List<?> list) {
      out.append(list.size()).append(" items\n");
      for (Object item : list) {
        write(item, depth + 1, out);
      }
    } else {
      out.append(value).append('\n');
    }
  }

  static @Nullable Object get(RecordComponent component, Record node) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
