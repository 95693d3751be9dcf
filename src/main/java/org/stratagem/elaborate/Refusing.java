package org.stratagem.elaborate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.Surroundings;
import org.stratagem.source.Span;
import org.stratagem.type.TierTerm;

/** Surroundings that know nothing: every question is refused with its reason. */
abstract class Refusing implements Surroundings {
  private final String where;

  /**
   * @param where "inside a game", "at the top level"
   */
  Refusing(String where) {
    this.where = where;
  }

  @Override
  public Object gameName(Symbol symbol, Span at) {
    throw refuse(at, "`" + symbol + "` has no value");
  }

  @Override
  public Object ofPlayer(Symbol symbol, Object player, Span at) {
    throw refuse(at, "`" + symbol + "[" + player + "]` has no value");
  }

  @Override
  public Object gamePayoff(Object player, Span at) {
    throw refuse(at, "the payoff of `" + player + "` has no value");
  }

  @Override
  public Object players(@Nullable String family, Span at) {
    throw refuse(at, "the set of players has no value");
  }

  @Override
  public Object strategy(Symbol strategy, @Nullable Object index, Term.Whose whose, Span at) {
    throw refuse(at, "the strategy `" + strategy + "` cannot be used");
  }

  @Override
  public Object tier(TierTerm tier, @Nullable Object index, Term.Whose whose, Span at) {
    throw refuse(at, "a tier cannot be used");
  }

  @Override
  public Object ascribe(
      Object value, TierTerm tier, @Nullable Object index, Term.Whose whose, Span at) {
    throw refuse(at, "a tier cannot be used");
  }

  @Override
  public Object payoff(
      Term.Beneficiary who,
      @Nullable Object player,
      List<Object> strategies,
      Map<String, Object> options,
      Span at) {
    throw refuse(at, "the payoff of strategies is not defined");
  }

  private StratagemException refuse(Span at, String what) {
    return new StratagemException(Diagnostic.error(Code.N110, at, what + " " + where));
  }
}
