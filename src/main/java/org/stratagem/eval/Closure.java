package org.stratagem.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.value.Parts;
import org.stratagem.value.Printer;
import org.stratagem.value.Tuple;
import org.stratagem.value.Unknown;

/**
 * A function of the program: a body with the values it captured. The slots are captures, formals,
 * locals.
 */
final class Closure implements FunctionValue {
  /** The depth of calls down to which a failure is told in which call it happened. */
  private static final int EXPLAINED = 1_000;

  private final Interpreter interpreter;
  private final String name;
  private final Span span;
  private final List<String> formals;
  private final Plan body;
  private final Object[] captured;
  private final Surroundings surroundings;
  private final @Nullable Memo memo;

  Closure(
      Interpreter interpreter,
      String name,
      Span span,
      List<String> formals,
      Plan body,
      Object[] captured,
      Surroundings surroundings,
      @Nullable Memo memo) {
    this.interpreter = interpreter;
    this.name = name;
    this.span = span;
    this.formals = formals;
    this.body = body;
    this.captured = captured;
    this.surroundings = surroundings;
    this.memo = memo;
  }

  /** What it looks for, where its body is an optimum over a tier against its only argument. */
  @Nullable TierOptimum optimum() {
    return formals.size() == 1 && body.node() instanceof LeadNode lead
        ? lead.optimum(captured.length, new Frame(slots(), surroundings))
        : null;
  }

  @Override
  public Object call(Object... arguments) {
    return invoke(arguments, span);
  }

  @Override
  public @Nullable Stage stage() {
    return null;
  }

  @Override
  public String name() {
    return name;
  }

  Span span() {
    return span;
  }

  @Override
  public String toString() {
    return name;
  }

  Object invoke(Object argument, Span at) {
    if (formals.size() != 1) {
      return invoke(taken(argument, at), at);
    }
    Object[] slots = slots();
    slots[captured.length] = argument;
    return enter(slots);
  }

  Object invoke(Object first, Object second, Span at) {
    if (formals.size() != 2) {
      return invoke(new Object[] {first, second}, at);
    }
    Object[] slots = slots();
    slots[captured.length] = first;
    slots[captured.length + 1] = second;
    return enter(slots);
  }

  Object invoke(Object[] arguments, Span at) {
    Object[] given = arguments;
    if (given.length != formals.size()) {
      if (given.length == 1) {
        given = taken(given[0], at);
      } else if (formals.size() == 1) {
        given = new Object[] {new Tuple(List.of(given))};
      } else {
        throw Refusal.wrongNumber(at, name, formals, given.length);
      }
    }
    Object[] slots = slots();
    System.arraycopy(given, 0, slots, captured.length, given.length);
    return enter(slots);
  }

  /** A call with some arguments by name, which follow those by position. */
  Object invoke(List<Object> positional, Map<String, Object> named, Span at) {
    Object[] arguments = new Object[formals.size()];
    for (int i = 0; i < arguments.length; i++) {
      Object argument = i < positional.size() ? positional.get(i) : named.get(formals.get(i));
      if (argument == null) {
        throw Refusal.of(
            Code.T107, at, "`" + name + "` is not given its argument `" + formals.get(i) + "`");
      }
      arguments[i] = argument;
    }
    for (String each : named.keySet()) {
      int formal = formals.indexOf(each);
      if (formal < 0) {
        throw Refusal.of(
            Code.N108,
            at,
            "`"
                + name
                + "` has no argument `"
                + each
                + "`: it takes ("
                + String.join(", ", formals)
                + ")");
      } else if (formal < positional.size()) {
        throw Refusal.of(
            Code.N108, at, "`" + name + "` is given its argument `" + each + "` twice");
      }
    }
    if (positional.size() + named.size() != arguments.length) {
      throw Refusal.wrongNumber(at, name, formals, positional.size() + named.size());
    }
    return invoke(arguments, at);
  }

  /** One argument taken apart for several formals. */
  private Object[] taken(Object argument, Span at) {
    List<Object> parts = Parts.of(argument);
    if (parts == null || parts.size() != formals.size()) {
      throw Refusal.wrongNumber(
          at, name, formals, parts == null || formals.isEmpty() ? 1 : parts.size());
    }
    return parts.toArray();
  }

  private Object[] slots() {
    Object[] slots = new Object[body.frameSize()];
    System.arraycopy(captured, 0, slots, 0, captured.length);
    return slots;
  }

  private Object enter(Object[] slots) {
    Strand strand = interpreter.strand();
    if (strand.tick()) {
      interpreter.checkLimits(span);
    }
    Memo known = memo;
    if (known != null && strand.graph() != null && readsUnknown(slots)) {
      return enterUnknown(slots, strand);
    } else if (known != null) {
      Memo.Key key = new Memo.Key(slots, captured.length, formals.size());
      Object found = known.find(key);
      if (found != null) {
        return found;
      }
      Object result = evaluate(slots, strand);
      known.put(key, result);
      return result;
    }
    return evaluate(slots, strand);
  }

  private boolean readsUnknown(Object[] slots) {
    for (int i = 0; i < formals.size(); i++) {
      if (Unknown.in(slots[captured.length + i])) {
        return true;
      }
    }
    return false;
  }

  /** What is computed at unknown numbers is remembered by the formula that it becomes part of. */
  private Object enterUnknown(Object[] slots, Strand strand) {
    record Entered(Closure function, List<Object> arguments) {}
    List<Object> arguments = new ArrayList<>();
    for (int i = 0; i < formals.size(); i++) {
      Object argument = slots[captured.length + i];
      if (argument instanceof Formula formula) {
        arguments.add(formula.node());
      } else if (Unknown.in(argument)) {
        return evaluate(slots, strand);
      } else {
        arguments.add(argument instanceof Real ? List.of(argument) : argument);
      }
    }
    FormulaGraph graph = Objects.requireNonNull(strand.graph());
    Object key = new Entered(this, arguments);
    Object found = graph.remembered().get(key);
    if (found == null) {
      found = evaluate(slots, strand);
      graph.remembered().put(key, found);
    }
    return found;
  }

  private Object evaluate(Object[] slots, Strand strand) {
    strand.enter(this);
    // Far down no level says where a failure happened: unwinding millions of handlers takes
    // minutes.
    Object result =
        strand.depth() < EXPLAINED
            ? explaining(slots, strand)
            : body.node().run(new Frame(slots, surroundings));
    strand.leave();
    return result;
  }

  private Object explaining(Object[] slots, Strand strand) {
    try {
      return body.node().run(new Frame(slots, surroundings));
    } catch (StratagemException failure) {
      // A recursion that is too deep says so itself, whether it is counted or the stack overflows.
      boolean said = failure.diagnostic().code() == Code.L403 || strand.isExplained(failure);
      throw said ? failure : explained(failure, slots, strand);
    }
  }

  private StratagemException explained(StratagemException failure, Object[] slots, Strand strand) {
    StringBuilder where = new StringBuilder("in `" + name + "`");
    String separator = ", where ";
    for (int i = 0; i < formals.size(); i++) {
      if (!formals.get(i).equals("_")) {
        where.append(separator).append('`').append(formals.get(i)).append("` is ");
        where.append(Printer.brief(slots[captured.length + i]));
        separator = " and ";
      }
    }
    return strand.explained(new StratagemException(failure.diagnostic().note(where.toString())));
  }
}
