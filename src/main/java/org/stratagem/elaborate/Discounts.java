package org.stratagem.elaborate;

import org.jspecify.annotations.Nullable;
import org.stratagem.core.GameMember;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Real;
import org.stratagem.value.Printer;

/** The factors by which payoffs shrink from one round to the next. */
record Discounts(GameInstance game) {
  /**
   * A player's factor: that of its own line, else the one for all; null where the game has none.
   */
  @Nullable Real of(int player) {
    Real found = null;
    for (GameMember member : game.definition().members()) {
      if (member instanceof GameMember.Discount discount
          && (discount.who() == null || game.owns(discount.who(), player))) {
        Object value =
            discount.who() == null
                ? game.interpreter().evaluate(discount.value(), new Playthrough(game))
                : game.interpreter()
                    .evaluate(discount.value(), new Playthrough(game), game.players().get(player));
        if (!(value instanceof Real factor)
            || factor.signum() < 0
            || factor.compareTo(Real.ONE) > 0) {
          throw new StratagemException(
              Diagnostic.error(
                  Code.E303,
                  discount.span(),
                  "a discount factor lies between 0 and 1, but this one is "
                      + Printer.brief(value)));
        }
        if (found == null || discount.who() != null && !discount.who().everyone()) {
          found = factor;
        }
      }
    }
    return found;
  }
}
