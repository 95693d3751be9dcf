package org.stratagem.eval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.source.Span;
import org.stratagem.type.TierTerm;

/**
 * What a term can mean besides its locals: the top level of a file, the inside of a game being
 * played, or a seat at a game from which a strategy reasons. Every method refuses with a diagnostic
 * where its question has no answer.
 */
public interface Surroundings {
  /** In a game: the parameter, let, function, state, chance variable, or single-mover move. */
  Object gameName(Symbol symbol, Span at);

  /** In a game: an indexed let, chance variable or move of one player. */
  Object ofPlayer(Symbol symbol, Object player, Span at);

  /** In a game: {@code payoff[p]}. */
  Object gamePayoff(Object player, Span at);

  /** In a game: the list of all players, or of one family. */
  Object players(@Nullable String family, Span at);

  /** A named strategy in somebody's shoes; at top level unplaced. */
  Object strategy(Symbol strategy, @Nullable Object index, Term.Whose whose, Span at);

  /**
   * A tier: in a seat the set of all its strategies, or the interval of a continuous action; at top
   * level the tier itself.
   */
  Object tier(TierTerm tier, @Nullable Object index, Term.Whose whose, Span at);

  /** The value taken as a strategy of the tier ({@code let p: Policy = ...}). */
  Object ascribe(Object value, TierTerm tier, @Nullable Object index, Term.Whose whose, Span at);

  /**
   * In a seat: the payoff when the strategies are grounded.
   *
   * @param who whose payoff; {@link Term.Beneficiary.Someone}'s term is evaluated already, as
   *     {@code player}
   * @param player the player, or null
   * @param strategies mine first, then the others' as one value each or as a tuple
   * @param options named arguments ({@code rounds})
   */
  Object payoff(
      Term.Beneficiary who,
      @Nullable Object player,
      List<Object> strategies,
      Map<String, Object> options,
      Span at);

  /**
   * In a seat: what the player's actions come to when the others' strategies stay as they are; the
   * same as {@link #payoff} says of one action after the other. Null where there are no finitely
   * many actions, or where the strategies do not turn into plans without chance.
   *
   * @param who whose payoff, mine or the foe's
   * @param others the others' strategies, as one value each or as a tuple
   */
  default @Nullable Replies replies(Term.Beneficiary who, Object[] others, Span at) {
    return null;
  }

  /**
   * In a seat: the first of the player's strategies of a tier that is best when it is grounded with
   * a foe's, found without going through them; the same as {@link #payoff} says of one after the
   * other. Null where nothing is known of the foe that would help.
   *
   * @param tier of the player's
   * @param objective what is looked for the greatest of
   * @param foe the foe's strategy
   * @param at the whole optimum
   */
  default @Nullable Lead lead(TierTerm tier, Objective objective, Object foe, Span at) {
    return null;
  }
}
