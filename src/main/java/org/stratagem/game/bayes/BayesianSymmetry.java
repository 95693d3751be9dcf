package org.stratagem.game.bayes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.stratagem.numeric.Rational;

/**
 * Whether the players of a Bayesian game are interchangeable: they see alike and have the same
 * actions then, and when two of them change places, types and actions, so do their payoffs, while
 * the others' and all probabilities stay. Cost: the number of payoffs times that of players.
 */
public final class BayesianSymmetry {
  /**
   * Why a game is not symmetric.
   *
   * @param first one of two players who are not interchangeable
   * @param second the other
   * @param sameTypes whether they see alike and have the same actions
   */
  public record Breach(int first, int second, boolean sameTypes) {}

  /** What must agree for two players to be in one place. */
  private record Place(Object sight, List<String> actions) {}

  private final BayesianGame game;
  private final List<int[]> corresponding = new ArrayList<>();

  public BayesianSymmetry(BayesianGame game) {
    this.game = game;
  }

  /** Where the game is not symmetric; empty where it is. */
  public Optional<Breach> breach() {
    corresponding.clear();
    Map<Place, Integer> first = places(0);
    for (int player = 0; player < game.playerCount(); player++) {
      Map<Place, Integer> own = places(player);
      if (!own.keySet().equals(first.keySet())) {
        return Optional.of(new Breach(0, player, false));
      }
      int[] types = new int[own.size()];
      own.forEach((place, type) -> types[type] = Objects.requireNonNull(first.get(place)));
      corresponding.add(types);
    }
    Map<List<Integer>, Integer> numbers = game.numbers();
    for (int second = 1; second < game.playerCount(); second++) {
      for (int draw = 0; draw < game.draws(); draw++) {
        if (!canChange(second - 1, second, draw, numbers)) {
          return Optional.of(new Breach(second - 1, second, true));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * For each player, for each of its types, the first player's type that sees alike. To be asked of
   * a symmetric game.
   */
  public List<int[]> corresponding() {
    return List.copyOf(corresponding);
  }

  private Map<Place, Integer> places(int player) {
    Map<Place, Integer> places = new HashMap<>();
    for (int type = 0; type < game.types(player).size(); type++) {
      BayesianGame.Type each = game.types(player).get(type);
      places.put(new Place(each.sight(), each.actions()), type);
    }
    return places;
  }

  private boolean canChange(int left, int right, int draw, Map<List<Integer>, Integer> numbers) {
    int[] types = new int[game.playerCount()];
    for (int player = 0; player < types.length; player++) {
      types[player] = game.type(draw, player);
    }
    types[left] = moved(right, game.type(draw, right), left);
    types[right] = moved(left, game.type(draw, left), right);
    int other = game.draw(numbers, types);
    if (other < 0 || !game.chance(other).equals(game.chance(draw))) {
      return false;
    }
    for (int profile = 0; profile < game.profiles(draw); profile++) {
      int changed = 0;
      for (int player = 0; player < types.length; player++) {
        int source = player == left ? right : player == right ? left : player;
        int count = game.actions(source, game.type(draw, source));
        int action = profile / game.stride(draw, source) % count;
        changed += action * game.stride(other, player);
      }
      for (int player = 0; player < types.length; player++) {
        int source = player == left ? right : player == right ? left : player;
        Rational here = game.weighted(draw, source, profile);
        if (!here.equals(game.weighted(other, player, changed))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The type of another player that sees what a player of this type sees. */
  private int moved(int from, int type, int to) {
    if (type == BayesianGame.ABSENT) {
      return type;
    }
    int wanted = corresponding.get(from)[type];
    int[] own = corresponding.get(to);
    for (int each = 0; each < own.length; each++) {
      if (own[each] == wanted) {
        return each;
      }
    }
    throw new IllegalArgumentException("players of different types");
  }
}
