package org.stratagem.engine;

import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Tabulation;
import org.stratagem.game.NormalForm;
import org.stratagem.library.game.PayoffTable;
import org.stratagem.type.GameShape;
import org.stratagem.value.Table;

/** Small finite games as tables, where a table fits onto a screen. */
final class PayoffTables {
  private static final int WIDEST = 12;
  private static final int LONGEST = 64;

  private PayoffTables() {}

  /**
   * The payoff table, or null where the game is too large to show, not finite, not of one
   * simultaneous round.
   */
  static @Nullable Table of(GameInstance game) {
    int profiles = 1;
    for (GameShape.MoveShape move : game.shape().moves()) {
      if (!(move.domain() instanceof GameShape.Finite finite) || profiles > LONGEST) {
        return null;
      }
      profiles *= finite.values().elements().size();
    }
    if (!game.isStrategic() || profiles > 4 * LONGEST) {
      return null;
    }
    try {
      NormalForm form = Tabulation.normalForm(game, game.definition().span());
      boolean square =
          form.players().size() == 2
              && form.actions(0).size() <= LONGEST
              && form.actions(1).size() <= WIDEST;
      if (square) {
        return PayoffTable.matrix(form);
      }
      return form.profiles() <= LONGEST ? PayoffTable.profiles(form) : null;
    } catch (StratagemException undefined) {
      // A payoff that is refused for some profile leaves no table; asking for that profile says
      // why.
      return null;
    }
  }
}
