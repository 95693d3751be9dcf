package org.stratagem.elaborate;

import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.Interpreter;
import org.stratagem.function.FunctionValue;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.type.TierTerm;

/**
 * The top level of a file: strategies have no role here, tiers are values, and nobody has a payoff.
 */
final class TopLevel extends Refusing {
  private final Interpreter interpreter;

  TopLevel(Interpreter interpreter) {
    super("outside a game and a strategy");
    this.interpreter = interpreter;
  }

  @Override
  public Object strategy(Symbol strategy, @Nullable Object index, Term.Whose whose, Span at) {
    Definition definition = interpreter.module().definition(strategy);
    return new StrategyReference((Definition.Strategy) definition, index);
  }

  @Override
  public Object tier(TierTerm tier, @Nullable Object index, Term.Whose whose, Span at) {
    return new TierReference(Seat.indexed(tier, index, at));
  }

  @Override
  public Object ascribe(
      Object value, TierTerm tier, @Nullable Object index, Term.Whose whose, Span at) {
    return new AscribedStrategy(value, Seat.indexed(tier, index, at), at);
  }

  /** {@code let p: Tier = ...} at top level: a strategy without a role, like a declared one. */
  record AscribedStrategy(Object value, TierTerm tier, Span at) implements FunctionValue {
    @Override
    public Object call(Object... arguments) {
      if (value instanceof FunctionValue function) {
        return function.call(arguments);
      }
      throw new StratagemException(
          Diagnostic.error(
              Code.T106, at, org.stratagem.value.Printer.brief(value) + " is not a function"));
    }

    @Override
    public @Nullable Stage stage() {
      return null;
    }

    @Override
    public String name() {
      return value instanceof FunctionValue function
          ? function.name()
          : org.stratagem.value.Printer.brief(value);
    }
  }
}
