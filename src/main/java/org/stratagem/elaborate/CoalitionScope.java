package org.stratagem.elaborate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.source.Span;
import org.stratagem.value.Player;
import org.stratagem.value.Sequence;

/** Where the worth of a coalition is evaluated: parameters and sets of players are known. */
final class CoalitionScope extends Refusing {
  private final Map<Symbol, Object> parameters;
  private final List<Player> players;

  CoalitionScope(Map<Symbol, Object> parameters, List<Player> players) {
    super("in a coalition");
    this.parameters = parameters;
    this.players = players;
  }

  @Override
  public Object gameName(Symbol symbol, Span at) {
    Object value = parameters.get(symbol);
    if (value == null) {
      throw new StratagemException(
          Diagnostic.error(Code.E311, at, "`" + symbol + "` is used before it has a value"));
    }
    return value;
  }

  @Override
  public Object players(@Nullable String family, Span at) {
    return new Sequence(
        players.stream()
            .filter(player -> family == null || player.family().equals(family))
            .map(player -> (Object) player)
            .toList());
  }
}
