package org.stratagem.elaborate;

import java.util.Map;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.source.Span;

/**
 * Where a game's parameters and the sizes of its families are evaluated: earlier parameters are
 * known, nothing else.
 */
final class ParameterScope extends Refusing {
  private final Map<Symbol, Object> parameters;

  ParameterScope(Map<Symbol, Object> parameters) {
    super("before the game is set up");
    this.parameters = parameters;
  }

  @Override
  public Object gameName(Symbol symbol, Span at) {
    Object value = parameters.get(symbol);
    if (value == null) {
      throw new StratagemException(
          Diagnostic.error(
              Code.N110,
              at,
              "`" + symbol + "` cannot be used here: only parameters that stand before it can"));
    }
    return value;
  }
}
