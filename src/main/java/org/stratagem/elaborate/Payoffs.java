package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Label;

/** The expected payoffs of a game's plan profiles; those of labels and exact numbers are remembered. */
final class Payoffs {
  private static final int REMEMBERED = 1 << 20;

  private final GameInstance game;
  private final Map<List<Object>, AtomicReferenceArray<Real>> known = new ConcurrentHashMap<>();

  Payoffs(GameInstance game) {
    this.game = game;
  }

  /** The expected payoff of one player when each plays its plan (an action or a behaviour). */
  Real payoff(List<Object> plans, int player, Span at) {
    if (game.hasStates()) {
      throw new StratagemException(
          Diagnostic.error(
              Code.X901, at, "playing `" + game.name() + "`, a game with states, is not available yet"));
    }
    if (!memorable(plans)) {
      return Walk.expected(game, plans, player, at);
    }
    AtomicReferenceArray<Real> cell = known.get(plans);
    if (cell == null) {
      cell = new AtomicReferenceArray<>(game.playerCount());
      if (known.size() < REMEMBERED) {
        known.put(List.copyOf(plans), cell);
      }
    }
    Real payoff = cell.get(player);
    if (payoff == null) {
      payoff = Walk.expected(game, plans, player, at);
      cell.set(player, payoff);
    }
    return payoff;
  }

  private static boolean memorable(List<Object> plans) {
    for (int i = 0; i < plans.size(); i++) {
      Object plan = plans.get(i);
      if (!(plan instanceof Label) && !(plan instanceof Real real && real.isExact())) {
        return false;
      }
    }
    return true;
  }

  /** The expected payoffs of all players; null for environments, which have none. */
  List<Real> payoffs(List<Object> plans, List<Integer> players, Span at) {
    List<Real> payoffs = new ArrayList<>();
    for (int player : players) {
      payoffs.add(payoff(plans, player, at));
    }
    return payoffs;
  }
}
