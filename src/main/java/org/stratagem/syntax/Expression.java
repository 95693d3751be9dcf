package org.stratagem.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.source.Span;
import org.stratagem.value.Binder;
import org.stratagem.value.Operator;

/** An expression. Parentheses leave no node behind; the printer puts back those that are needed. */
public sealed interface Expression extends Node {
  /** An unsigned number as written; exact. */
  record Number(Span span, String text) implements Expression {}

  /** A text literal, escapes resolved. */
  record Text(Span span, String value) implements Expression {}

  record Truth(Span span, boolean value) implements Expression {}

  /** A name of either case. */
  record Variable(Span span, String name) implements Expression {}

  record Unary(Span span, Operator operator, Span operatorSpan, Expression operand)
      implements Expression {}

  record Binary(Span span, Operator operator, Span operatorSpan, Expression left, Expression right)
      implements Expression {}

  record If(Span span, Expression condition, Expression then, Expression otherwise)
      implements Expression {}

  /** {@code let x = value; body}, {@code let x: Tier = value; body}. */
  record Let(Span span, Name name, @Nullable TypeTerm type, Expression value, Expression body)
      implements Expression {}

  /** {@code x => body}, {@code (x, y) => body}, {@code _ => body}, {@code () => body}. */
  record Lambda(Span span, List<Name> formals, Expression body) implements Expression {
    public Lambda {
      formals = List.copyOf(formals);
    }
  }

  record Match(Span span, Expression scrutinee, List<Arm> arms) implements Expression {
    public Match {
      arms = List.copyOf(arms);
    }
  }

  /** {@code max x in D, y in E when c { body }}. */
  record Binding(
      Span span, Binder binder, List<Bound> bounds, @Nullable Expression guard, Expression body)
      implements Expression {
    public Binding {
      bounds = List.copyOf(bounds);
    }
  }

  /** Two or more parts, or none. */
  record Tuple(Span span, List<Expression> parts) implements Expression {
    public Tuple {
      parts = List.copyOf(parts);
    }
  }

  /** {@code (open: x, final: y)}. */
  record Record(Span span, List<Field> fields) implements Expression {
    public Record {
      fields = List.copyOf(fields);
    }
  }

  /** {@code [a, b]}: a list, or an interval where a domain is expected. */
  record ListOf(Span span, List<Expression> elements) implements Expression {
    public ListOf {
      elements = List.copyOf(elements);
    }
  }

  /** {@code {a, b}}. */
  record SetOf(Span span, List<Expression> elements) implements Expression {
    public SetOf {
      elements = List.copyOf(elements);
    }
  }

  /** {@code {Heads: 1/2, Tails: 1/2}}. */
  record Distribution(Span span, List<Entry> entries) implements Expression {
    public Distribution {
      entries = List.copyOf(entries);
    }
  }

  /** {@code from..to by step}. */
  record Range(Span span, Expression from, Expression to, @Nullable Expression step)
      implements Expression {}

  record Call(Span span, Expression callee, List<Argument> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code target.name}. */
  record Select(Span span, Expression target, Name name) implements Expression {}

  record Index(Span span, Expression target, Expression index) implements Expression {}

  /** Stands where the parser found no expression; a diagnostic has been reported. */
  record Missing(Span span) implements Expression {}

  /** One row of a match. */
  record Arm(Span span, List<Pattern> patterns, Expression body) implements Node {
    public Arm {
      patterns = List.copyOf(patterns);
    }
  }

  /**
   * {@code x in D}, or {@code x ~ d} in {@code expect} and {@code mix}.
   *
   * @param draws true for {@code ~}
   */
  record Bound(Span span, Name name, boolean draws, Expression domain) implements Node {}

  record Field(Span span, Name name, Expression value) implements Node {}

  record Entry(Span span, Expression key, Expression weight) implements Node {}

  record Argument(Span span, @Nullable Name name, Expression value) implements Node {}
}
