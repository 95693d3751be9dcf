package org.stratagem.elaborate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.type.Stage;
import org.stratagem.value.Distribution;
import org.stratagem.value.Label;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Parts;
import org.stratagem.value.Unknown;

/**
 * What a strategy answered, by what it read. Reactions to a few actions keep their answers by the
 * number of the action, others by value; nothing is kept for inexact numbers and for strategies
 * that are being decided, which hardly ever come back. What is read and answered is as it stands in
 * slots of an unwinding.
 */
final class Answers {
  private static final int REMEMBERED = 4096;

  private final AtomicReferenceArray<Object> byAction;
  private final Map<Object, Object> byValue = new ConcurrentHashMap<>(0);

  /**
   * @param domain what the strategy reads
   */
  Answers(List<Stage> domain, Seating seating) {
    Numbering numbering =
        domain.size() == 1 && domain.get(0) instanceof Stage.Action action
            ? seating.actions(action.player())
            : null;
    int actions = numbering == null ? 0 : numbering.size();
    this.byAction = new AtomicReferenceArray<>(actions <= REMEMBERED ? actions : 0);
  }

  /** The answer when this was read before, or null. */
  @Nullable Object find(Object read) {
    if (read instanceof NumberedAction action && byAction.length() > 0) {
      return byAction.get(action.number());
    }
    return isFleeting(read) ? null : byValue.get(read);
  }

  /** The same for several parts. */
  @Nullable Object find(List<Object> read) {
    return hasFleeting(read) ? null : byValue.get(read);
  }

  void put(Object read, Object answer) {
    if (read instanceof NumberedAction action && byAction.length() > 0) {
      byAction.set(action.number(), answer);
    } else if (!isFleeting(read) && byValue.size() < REMEMBERED) {
      byValue.put(read, answer);
    }
  }

  void put(List<Object> read, Object answer) {
    if (!hasFleeting(read) && byValue.size() < REMEMBERED) {
      byValue.put(read, answer);
    }
  }

  private static boolean hasFleeting(List<?> read) {
    for (Object part : read) {
      if (isFleeting(part)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a value holds an inexact number anywhere, or is not settled yet. An inexact one is
   * equal to the exact number of the same size, but what is computed from it is inexact.
   */
  private static boolean isFleeting(Object read) {
    if (read instanceof PartialTable table) {
      return table.isOpen();
    } else if (read instanceof Real) {
      return !(read instanceof Rational);
    } else if (read instanceof NumberedAction || read instanceof Label) {
      return false;
    } else if (read instanceof NamedTuple named) {
      return hasFleeting(List.copyOf(named.fields().values()));
    } else if (read instanceof Distribution distribution) {
      return hasFleeting(List.copyOf(distribution.weights().values()))
          || hasFleeting(List.copyOf(distribution.weights().keySet()));
    }
    List<Object> parts = Parts.of(read);
    return parts == null ? Unknown.in(read) : hasFleeting(parts);
  }
}
