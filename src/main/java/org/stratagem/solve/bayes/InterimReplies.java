package org.stratagem.solve.bayes;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.game.bayes.BayesianGame;
import org.stratagem.numeric.Real;

/**
 * Whether every type's action is a best reply to the others' plans, exactly. Cost: for each type
 * the draws in which it is met times its actions.
 */
final class InterimReplies {
  private final BayesianGame game;
  private final List<List<List<Integer>>> draws = new ArrayList<>();

  InterimReplies(BayesianGame game) {
    this.game = game;
    for (int player = 0; player < game.playerCount(); player++) {
      List<List<Integer>> own = new ArrayList<>();
      for (int type = 0; type < game.types(player).size(); type++) {
        own.add(new ArrayList<>());
      }
      for (int draw = 0; draw < game.draws(); draw++) {
        if (game.type(draw, player) != BayesianGame.ABSENT) {
          own.get(game.type(draw, player)).add(draw);
        }
      }
      draws.add(own);
    }
  }

  /**
   * @param plans by player, then by type
   */
  boolean areBest(List<int[]> plans) {
    for (int player = 0; player < plans.size(); player++) {
      for (int type = 0; type < plans.get(player).length; type++) {
        if (!isBest(plans, player, type)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isBest(List<int[]> plans, int player, int type) {
    Real[] values = new Real[game.actions(player, type)];
    java.util.Arrays.fill(values, Real.ZERO);
    for (int draw : draws.get(player).get(type)) {
      int others = 0;
      for (int other = 0; other < plans.size(); other++) {
        int met = game.type(draw, other);
        if (other != player && met != BayesianGame.ABSENT) {
          others += plans.get(other)[met] * game.stride(draw, other);
        }
      }
      for (int action = 0; action < values.length; action++) {
        int profile = others + action * game.stride(draw, player);
        values[action] = values[action].plus(game.weighted(draw, player, profile));
      }
    }
    Real chosen = values[plans.get(player)[type]];
    for (Real value : values) {
      if (value.compareTo(chosen) > 0) {
        return false;
      }
    }
    return true;
  }
}
