package org.stratagem.eval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.source.Span;
import org.stratagem.type.TierTerm;

/** A world without games: every question about one is refused. */
final class NoGames implements Elaborator, Surroundings {
  private static RuntimeException none(Span at) {
    return Refusal.of(Code.N110, at, "there are no games here");
  }

  @Override
  public Object game(Definition.Game definition, Span at) {
    throw none(at);
  }

  @Override
  public Object coalition(Definition.Coalition definition, Span at) {
    throw none(at);
  }

  @Override
  public Object program(Definition.Program definition, Span at) {
    throw none(at);
  }

  @Override
  public Object instantiate(Object game, Map<String, Object> parameters, Span at) {
    throw none(at);
  }

  @Override
  public Surroundings topLevel() {
    return this;
  }

  @Override
  public boolean sameFunction(Object left, Object right, Span at) {
    return left == right;
  }

  @Override
  public @Nullable Object field(Object target, String name, Span at) {
    return null;
  }

  @Override
  public Object gameName(Symbol symbol, Span at) {
    throw none(at);
  }

  @Override
  public Object ofPlayer(Symbol symbol, Object player, Span at) {
    throw none(at);
  }

  @Override
  public Object gamePayoff(Object player, Span at) {
    throw none(at);
  }

  @Override
  public Object players(@Nullable String family, Span at) {
    throw none(at);
  }

  @Override
  public Object strategy(Symbol strategy, @Nullable Object index, Term.Whose whose, Span at) {
    throw none(at);
  }

  @Override
  public Object tier(TierTerm tier, @Nullable Object index, Term.Whose whose, Span at) {
    throw none(at);
  }

  @Override
  public Object ascribe(
      Object value, TierTerm tier, @Nullable Object index, Term.Whose whose, Span at) {
    return value;
  }

  @Override
  public Object payoff(
      Term.Beneficiary who,
      @Nullable Object player,
      List<Object> strategies,
      Map<String, Object> options,
      Span at) {
    throw none(at);
  }
}
