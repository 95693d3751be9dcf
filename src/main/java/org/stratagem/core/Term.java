package org.stratagem.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.source.Span;
import org.stratagem.type.TierTerm;
import org.stratagem.value.Binder;
import org.stratagem.value.Operator;

/**
 * An expression with every name resolved: locals are slots of the enclosing body's frame,
 * declarations are symbols. Types are facts beside the term, since a strategy is checked anew in
 * every game, role and index it is used in.
 */
public sealed interface Term {
  Span span();

  /** A number, truth value, text, label, or player. */
  record Constant(Span span, Object value) implements Term {}

  record Local(Span span, int slot, String name) implements Term {}

  /** A top-level let, function, game, coalition or program; as a value. */
  record Global(Span span, Symbol symbol) implements Term {}

  /**
   * In a game: a parameter, a let, a function, a state, a chance variable, a move with a single
   * mover.
   */
  record GameName(Span span, Symbol symbol) implements Term {}

  /**
   * In a game: {@code bid[p]}, {@code value[p]}, {@code pot[p]}, or {@code Row} as Row's unnamed
   * move.
   */
  record OfPlayer(Span span, Symbol symbol, Term player) implements Term {}

  /** {@code Bidder[i]} as a player. */
  record FamilyMember(Span span, String family, Term index) implements Term {}

  /** In a game: all players, or those of a family. */
  record PlayerSet(Span span, @Nullable String family) implements Term {}

  /** In a game: {@code payoff[p]}. */
  record GamePayoff(Span span, Term player) implements Term {}

  /** A library function as a value. */
  record Library(Span span, String name) implements Term {}

  record LibraryCall(Span span, Span nameSpan, String name, List<Argument> arguments)
      implements Term {
    public LibraryCall {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Applying a function to arguments, or a game to its named parameters; {@code f(x, y)} is {@code
   * f((x, y))}.
   */
  record Call(Span span, Term callee, List<Argument> arguments) implements Term {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  record Select(Span span, Term target, String field, Span fieldSpan) implements Term {}

  record Index(Span span, Term target, Term index) implements Term {}

  /** One or two operands; {@code and} and {@code or} are short-circuit. */
  record Operation(Span span, Operator operator, Span operatorSpan, List<Term> operands)
      implements Term {
    public Operation {
      operands = List.copyOf(operands);
    }
  }

  record If(Span span, Term condition, Term then, Term otherwise) implements Term {}

  /**
   * @param tier the tier in {@code let x: Tier = e}, or null
   */
  record Let(Span span, int slot, String name, @Nullable TierUse tier, Term value, Term body)
      implements Term {}

  record Match(Span span, Term scrutinee, List<Arm> arms) implements Term {
    public Match {
      arms = List.copyOf(arms);
    }
  }

  record Binding(Span span, Binder binder, List<Bound> bounds, @Nullable Term guard, Term body)
      implements Term {
    public Binding {
      bounds = List.copyOf(bounds);
    }
  }

  record TupleOf(Span span, List<Term> parts) implements Term {
    public TupleOf {
      parts = List.copyOf(parts);
    }
  }

  record RecordOf(Span span, List<Field> fields) implements Term {
    public RecordOf {
      fields = List.copyOf(fields);
    }
  }

  record ListOf(Span span, List<Term> elements) implements Term {
    public ListOf {
      elements = List.copyOf(elements);
    }
  }

  record SetOf(Span span, List<Term> elements) implements Term {
    public SetOf {
      elements = List.copyOf(elements);
    }
  }

  record DistributionOf(Span span, List<Entry> entries) implements Term {
    public DistributionOf {
      entries = List.copyOf(entries);
    }
  }

  record RangeOf(Span span, Term from, Term to, @Nullable Term step) implements Term {}

  /** {@code [low, high]} as the domain of a move or of an optimising binder. */
  record IntervalOf(Span span, Term low, Term high) implements Term {}

  /**
   * A function. Its frame holds the captured values first (slots 0 up), then the formals, then its
   * locals.
   *
   * @param formals names, {@code _} for an unused one
   * @param captures slots of the enclosing frame to copy, in order
   * @param body the body, whose frame includes captures and formals
   */
  record Lambda(Span span, List<String> formals, List<Integer> captures, Body body)
      implements Term {
    public Lambda {
      formals = List.copyOf(formals);
      captures = List.copyOf(captures);
    }
  }

  /** A named strategy, in somebody's shoes. */
  record StrategyUse(Span span, Symbol strategy, @Nullable Term index, Whose whose)
      implements Term {}

  /**
   * A tier as a value: in a strategy the set of all strategies of the tier, at top level the tier
   * itself.
   *
   * @param tier the tier; where {@code index} is given, a {@link TierTerm.Use} whose own index it
   *     replaces
   * @param index an index known only when it is evaluated, or null
   */
  record TierUse(Span span, TierTerm tier, @Nullable Term index, Whose whose) implements Term {}

  /**
   * In a strategy: {@code payoff(mine, foes)}, {@code payoff[foe](...)}, {@code payoff[Row](...)}.
   */
  record StrategyPayoff(Span span, Beneficiary who, List<Argument> arguments) implements Term {
    public StrategyPayoff {
      arguments = List.copyOf(arguments);
    }
  }

  /** In a program: {@code proves(statement, assuming: n)}. */
  record Proves(Span span, Term statement, @Nullable Term assuming) implements Term {}

  /** In a program: {@code me}. */
  record ProgramSelf(Span span) implements Term {}

  /** In a program: {@code foe}. */
  record ProgramFoe(Span span) implements Term {}

  /** Stands where resolution failed; a diagnostic has been reported. */
  record Erroneous(Span span) implements Term {}

  /** Whose strategy or tier is meant. */
  sealed interface Whose {
    /** At top level: nobody's until it is placed. */
    record Nobody() implements Whose {}

    record Mine() implements Whose {}

    /** {@code Foe.X}: with several others the tuple of theirs. */
    record Foes() implements Whose {}

    /** {@code Bob.X}. */
    record Named(String player) implements Whose {}
  }

  /** Whose payoff is meant. */
  sealed interface Beneficiary {
    record Me() implements Beneficiary {}

    /** {@code payoff[foe]}: the only other player. */
    record TheFoe(Span span) implements Beneficiary {}

    /** {@code payoff[Row]}. */
    record Someone(Term player) implements Beneficiary {}
  }

  record Argument(Span span, @Nullable String name, Term value) {}

  record Field(Span span, String name, Term value) {}

  record Entry(Span span, Term key, Term weight) {}

  /**
   * @param draws true for {@code ~}
   */
  record Bound(Span span, int slot, String name, boolean draws, Term domain) {}

  /** One pattern for a single scrutinee; several for the parts of a tuple. */
  record Arm(Span span, List<Pattern> patterns, Term body) {
    public Arm {
      patterns = List.copyOf(patterns);
    }
  }

  /** A pattern for one value. */
  sealed interface Pattern {
    Span span();

    /** A number, truth value, text, or label. */
    record Exactly(Span span, Object value) implements Pattern {}

    /** {@code _}: also a move that was not made. */
    record Anything(Span span) implements Pattern {}

    record Bind(Span span, int slot, String name) implements Pattern {}

    record Parts(Span span, List<Pattern> parts) implements Pattern {
      public Parts {
        parts = List.copyOf(parts);
      }
    }
  }
}
