package org.stratagem.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Remembers the results of functions by the types of their arguments. A recursion gets one result
 * type: it is assumed to have no value at first, and the assumption is widened until it holds.
 */
final class Invocations {
  /** Rounds of widening before a recursion is given up as unknown. */
  private static final int ROUNDS = 6;

  /** Calls inside calls: beyond, a recursion never meets the same types again. */
  private static final int DEEPEST = 60;

  private final Reporter reporter;
  private final Map<Key, Reporter.Apart<Type>> finished = new HashMap<>();
  private final Map<Key, Assumption> running = new HashMap<>();
  private int depth;

  Invocations(Reporter reporter) {
    this.reporter = reporter;
  }

  /** The result of a function at these types; the body is checked when it is new. */
  Type result(Object function, List<Type> arguments, Supplier<Type> body) {
    Key key = new Key(function, arguments);
    Reporter.Apart<Type> known = finished.get(key);
    if (known != null) {
      reporter.reportAll(known.found());
      return known.result();
    }
    Assumption assumption = running.get(key);
    if (assumption != null) {
      running.values().forEach(other -> other.markUsed(assumption));
      return assumption.type;
    } else if (depth >= DEEPEST) {
      return Type.UNKNOWN;
    }
    return run(key, body);
  }

  private Type run(Key key, Supplier<Type> body) {
    Assumption assumption = new Assumption(depth);
    running.put(key, assumption);
    depth++;
    try {
      for (int round = 0; ; round++) {
        assumption.used = false;
        Reporter.Apart<Type> checked = reporter.apart(body);
        Type joined =
            assumption.used ? Types.join(assumption.type, checked.result()) : checked.result();
        boolean settled = !assumption.used || assumption.type.equals(joined);
        if (settled || round == ROUNDS) {
          Type result = settled && joined != null ? joined : Type.UNKNOWN;
          reporter.reportAll(checked.found());
          if (!assumption.usesOuter) {
            finished.put(key, new Reporter.Apart<>(result, checked.found()));
          }
          return result;
        }
        assumption.type = joined == null ? Type.UNKNOWN : joined;
      }
    } finally {
      depth--;
      running.remove(key);
    }
  }

  private record Key(Object function, List<Type> arguments) {}

  /** What is assumed of the result of a call in progress. */
  private static final class Assumption {
    private final int depth;
    private Type type = Type.NEVER;
    private boolean used;
    private boolean usesOuter;

    Assumption(int depth) {
      this.depth = depth;
    }

    /** Notes that an assumption has been relied on; results inside it are provisional. */
    void markUsed(Assumption relied) {
      if (relied == this) {
        used = true;
      } else if (depth > relied.depth) {
        usesOuter = true;
      }
    }
  }
}
