package org.stratagem.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Continuum;
import org.stratagem.value.Distribution;
import org.stratagem.value.Domain;
import org.stratagem.value.Interval;
import org.stratagem.value.Parts;
import org.stratagem.value.Tuple;
import org.stratagem.value.ValueSet;

/**
 * The variables of a binder with their domains and its guard: walks over all assignments, first
 * variable slowest.
 */
final class Loops {
  /** What is done at an assignment, whose values are in the frame; false to end the walk. */
  interface Visitor {
    boolean visit(Frame frame);
  }

  /** The same, told the guard: true, or the condition under which the assignment counts. */
  interface GuardedVisitor {
    boolean visit(Frame frame, Object guard);
  }

  /** The same with the probability of the draws. */
  interface WeightedVisitor {
    void visit(Frame frame, Real probability);
  }

  private final String word;
  private final List<Term.Bound> bounds;
  private final Node[] domains;
  private final int[] slots;
  private final @Nullable Node guard;
  private final Interpreter interpreter;

  Loops(Term.Binding term, Node[] domains, @Nullable Node guard, Interpreter interpreter) {
    this.word = term.binder().word();
    this.bounds = term.bounds();
    this.domains = domains;
    this.slots = bounds.stream().mapToInt(Term.Bound::slot).toArray();
    this.guard = guard;
    this.interpreter = interpreter;
  }

  List<String> names() {
    return bounds.stream().map(Term.Bound::name).toList();
  }

  int count() {
    return slots.length;
  }

  int slot(int variable) {
    return slots[variable];
  }

  /** The strategies that the only variable runs over, where they branch; else null. */
  @Nullable BranchingSpace branching(Frame frame) {
    return slots.length == 1
            && domains[0] instanceof SeatNodes.TierUse
            && domains[0].run(frame) instanceof BranchingSpace space
        ? space
        : null;
  }

  /** What is asked, as written. */
  String subject() {
    return word + " " + bounds.get(0).name() + " in " + domains[0].span.text();
  }

  boolean holds(Frame frame) {
    return guard == null || guard.test(frame);
  }

  void tick() {
    interpreter.tick(domains[0].span);
  }

  /** The values of the variables: one alone, several as a tuple. */
  Object values(Frame frame) {
    if (slots.length == 1) {
      return frame.slots[slots[0]];
    }
    List<Object> values = new ArrayList<>(slots.length);
    for (int slot : slots) {
      values.add(frame.slots[slot]);
    }
    return new Tuple(values);
  }

  /** The same, of which those from a variable on are given. */
  Object values(Frame frame, int from, List<Object> given) {
    if (slots.length == 1) {
      return given.get(0);
    }
    List<Object> values = new ArrayList<>(slots.length);
    for (int i = 0; i < slots.length; i++) {
      values.add(i < from ? frame.slots[slots[i]] : given.get(i - from));
    }
    return new Tuple(values);
  }

  /** The domain of a variable, given the values of those before it; a range is not listed. */
  Object domain(int variable, Frame frame) {
    return domains[variable] instanceof RangeNode node
        ? node.range(frame)
        : domains[variable].run(frame);
  }

  void each(Frame frame, Visitor visitor) {
    walk(0, frame, at -> !holds(at) || visitor.visit(at));
  }

  /** Also where the guard depends on unknown numbers. */
  void eachGuarded(Frame frame, GuardedVisitor visitor) {
    walk(
        0,
        frame,
        at -> {
          Object holds = guard == null ? Boolean.TRUE : guard.truth(at);
          return Boolean.FALSE.equals(holds) || visitor.visit(at, holds);
        });
  }

  private boolean walk(int variable, Frame frame, Visitor visitor) {
    if (variable == slots.length) {
      tick();
      return visitor.visit(frame);
    }
    int slot = slots[variable];
    for (Object value : values(domain(variable, frame), variable)) {
      frame.slots[slot] = value;
      if (!walk(variable + 1, frame, visitor)) {
        return false;
      }
    }
    return true;
  }

  /** What a domain lists; refuses what cannot be listed. */
  Iterable<?> values(Object domain, int variable) {
    if (domain instanceof Range range) {
      return range;
    }
    List<Object> parts = Parts.of(domain);
    if (parts != null) {
      return parts;
    } else if (domain instanceof ValueSet set) {
      return set.elements();
    } else if (domain instanceof Distribution distribution) {
      return distribution.weights().keySet();
    } else if (domain instanceof Domain many) {
      interpreter.count(many, domains[variable].span);
      return many;
    } else if (domain instanceof Continuum space) {
      throw unlistable(space, variable);
    }
    throw Refusal.of(
        Code.E310,
        domains[variable].span,
        Refusal.words(domains[variable].span)
            + " is "
            + Refusal.describe(domain)
            + ", and `"
            + name(variable)
            + "` cannot run over it",
        "a variable runs over a set, a list or a range");
  }

  private StratagemException unlistable(Continuum space, int variable) {
    Diagnostic diagnostic =
        Diagnostic.error(
            Code.E303,
            domains[variable].span,
            "`"
                + word
                + "` lists the values of `"
                + name(variable)
                + "`, and "
                + Refusal.describe(space)
                + " has infinitely many");
    return new StratagemException(
        space instanceof Interval interval
            ? diagnostic.hint(
                "a range lists some of them: `"
                    + interval.low()
                    + ".."
                    + interval.high()
                    + " by ...`")
            : diagnostic);
  }

  private String name(int variable) {
    return bounds.get(variable).name();
  }

  /**
   * Walks over the draws, each with the product of the weights; what is no distribution is drawn
   * for certain.
   */
  void eachDraw(Frame frame, WeightedVisitor visitor) {
    draw(0, Real.ONE, frame, visitor);
  }

  private void draw(int variable, Real probability, Frame frame, WeightedVisitor visitor) {
    if (variable == slots.length) {
      tick();
      if (holds(frame)) {
        visitor.visit(frame, probability);
      }
      return;
    }
    Object drawn = domains[variable].run(frame);
    int slot = slots[variable];
    if (drawn instanceof Distribution distribution) {
      for (Map.Entry<Object, Real> entry : distribution.weights().entrySet()) {
        frame.slots[slot] = entry.getKey();
        draw(variable + 1, probability.times(entry.getValue()), frame, visitor);
      }
    } else {
      frame.slots[slot] = drawn;
      draw(variable + 1, probability, frame, visitor);
    }
  }

  boolean isGuarded() {
    return guard != null;
  }

  /** The choices of the variables with a frame that takes their values. */
  Choices choices(Frame frame, Node objective) {
    return new Choices() {
      @Override
      public List<String> names() {
        return Loops.this.names();
      }

      @Override
      public Object domain(int variable) {
        return Loops.this.domain(variable, frame);
      }

      @Override
      public Iterable<?> values(Object domain, int variable) {
        return Loops.this.values(domain, variable);
      }

      @Override
      public void set(int variable, Object value) {
        frame.slots[slots[variable]] = value;
      }

      @Override
      public Object guard() {
        tick();
        return guard == null ? Boolean.TRUE : guard.truth(frame);
      }

      @Override
      public Real value() {
        return objective.number(frame);
      }

      @Override
      public String word() {
        return "`" + word + "`";
      }

      @Override
      public String subject() {
        List<String> variables = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
          variables.add(bounds.get(i).name() + " in " + domains[i].span.text());
        }
        return word + " " + String.join(", ", variables);
      }

      @Override
      public Span span() {
        return objective.span;
      }
    };
  }

  /** Nothing was left to choose from. */
  StratagemException nothing(Span at) {
    String why =
        guard == null
            ? "there is no value for " + String.join(", ", quoted())
            : "no value of "
                + String.join(", ", quoted())
                + " satisfies "
                + Refusal.words(guard.span);
    return Refusal.of(Code.E305, at, "`" + word + "` has nothing to choose from: " + why);
  }

  private List<String> quoted() {
    return names().stream().map(name -> "`" + name + "`").toList();
  }
}
