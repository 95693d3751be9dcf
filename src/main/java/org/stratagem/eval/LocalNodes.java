package org.stratagem.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.UndecidedException;
import org.stratagem.source.Span;

/** Constants, slots, definitions, {@code let}, {@code if} and functions written in place. */
final class LocalNodes {
  private LocalNodes() {}

  static final class Constant extends Node {
    private final Object value;

    Constant(Span span, Object value) {
      super(span);
      this.value = value;
    }

    @Override
    Object run(Frame frame) {
      return value;
    }
  }

  static final class Local extends Node {
    private final int slot;

    Local(Term.Local term) {
      super(term.span());
      this.slot = term.slot();
    }

    @Override
    Object run(Frame frame) {
      return frame.slots[slot];
    }
  }

  /** A top-level definition, found on first use. */
  static final class Global extends Node {
    private final Interpreter interpreter;
    private final Symbol symbol;
    private volatile Object value = this;

    Global(Term.Global term, Interpreter interpreter) {
      super(term.span());
      this.interpreter = interpreter;
      this.symbol = term.symbol();
    }

    @Override
    Object run(Frame frame) {
      Object known = value;
      if (known == this) {
        known = interpreter.global(symbol, span);
        value = known;
      }
      return known;
    }
  }

  static final class Let extends Node {
    private final int slot;
    private final Node value;
    private final Node body;

    Let(Term.Let term, Node value, Node body) {
      super(term.span());
      this.slot = term.slot();
      this.value = value;
      this.body = body;
    }

    @Override
    Object run(Frame frame) {
      frame.slots[slot] = value.run(frame);
      return body.run(frame);
    }
  }

  /** {@code let x: Tier = e; ...}. */
  static final class Ascribed extends Node {
    private final Node value;
    private final Term.TierUse tier;
    private final @Nullable Node index;

    Ascribed(Span span, Node value, Term.TierUse tier, @Nullable Node index) {
      super(span);
      this.value = value;
      this.tier = tier;
      this.index = index;
    }

    @Override
    Object run(Frame frame) {
      return frame.surroundings.ascribe(
          value.run(frame),
          tier.tier(),
          index == null ? null : index.run(frame),
          tier.whose(),
          span);
    }
  }

  static final class If extends Node {
    private final Node condition;
    private final Node then;
    private final Node otherwise;

    If(Span span, Node condition, Node then, Node otherwise) {
      super(span);
      this.condition = condition;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    Object run(Frame frame) {
      boolean holds;
      try {
        holds = condition.test(frame);
      } catch (UndecidedException undecided) {
        return Fork.run(condition, then, otherwise, frame);
      }
      return holds ? then.run(frame) : otherwise.run(frame);
    }

    @Override
    Real number(Frame frame) {
      boolean holds;
      try {
        holds = condition.test(frame);
      } catch (UndecidedException undecided) {
        return (Real) Fork.run(condition, then, otherwise, frame);
      }
      return holds ? then.number(frame) : otherwise.number(frame);
    }

    @Override
    boolean test(Frame frame) {
      return condition.test(frame) ? then.test(frame) : otherwise.test(frame);
    }
  }

  /** A function written in place: copies what it captures. */
  static final class Lambda extends Node {
    private final List<String> formals;
    private final int[] captures;
    private final Plan body;
    private final String name;
    private final Interpreter interpreter;

    Lambda(Term.Lambda term, Plan body, Interpreter interpreter) {
      super(term.span());
      this.formals = term.formals();
      this.captures = term.captures().stream().mapToInt(Integer::intValue).toArray();
      this.body = body;
      this.name = Refusal.words(term.span()).replace("`", "");
      this.interpreter = interpreter;
    }

    @Override
    Object run(Frame frame) {
      Object[] captured = new Object[captures.length];
      for (int i = 0; i < captured.length; i++) {
        captured[i] = frame.slots[captures[i]];
      }
      return new Closure(
          interpreter, name, span, formals, body, captured, frame.surroundings, null);
    }
  }

  /** A term of which it is known beforehand that it cannot be evaluated. */
  static final class Refused extends Node {
    private final StratagemException refusal;

    Refused(Span span, StratagemException refusal) {
      super(span);
      this.refusal = refusal;
    }

    @Override
    Object run(Frame frame) {
      throw refusal;
    }
  }

  /** A term that was refused before: whoever runs it all the same has overlooked a diagnostic. */
  static final class Erroneous extends Node {
    Erroneous(Span span) {
      super(span);
    }

    @Override
    Object run(Frame frame) {
      throw Refusal.of(
          Code.X999, span, Refusal.words(span) + " was refused before and cannot be evaluated");
    }
  }
}
