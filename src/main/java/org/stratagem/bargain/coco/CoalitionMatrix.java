package org.stratagem.bargain.coco;

import java.util.List;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.linear.RationalMatrix;
import org.stratagem.solve.zerosum.MatrixGame;

/**
 * A coalition and all others as the two sides of a matrix game in which the coalition gets the sum
 * of its members' payoffs less the sum of the others'. A side's actions are the profiles of its
 * members' actions, the last member's varying fastest; an empty side has the one empty profile.
 */
public final class CoalitionMatrix {
  private final NormalForm form;
  private final List<Integer> members;
  private final List<Integer> others;
  private final MatrixGame game;
  private final RationalMatrix matrix;

  public CoalitionMatrix(NormalForm form, Coalition coalition) {
    this(new CoalitionPayoffs(form), coalition);
  }

  CoalitionMatrix(CoalitionPayoffs sums, Coalition coalition) {
    this.form = sums.form();
    this.members = coalition.members();
    this.others = coalition.rest(form.players().size()).members();
    Rational[][] payoffs = new Rational[profiles(members)][profiles(others)];
    int[] rows = places(members);
    int[] columns = places(others);
    for (int profile = 0; profile < form.profiles(); profile++) {
      payoffs[rows[profile]][columns[profile]] = sums.advantage(profile, coalition);
    }
    this.game = new MatrixGame(payoffs);
    this.matrix = new RationalMatrix(payoffs);
  }

  public MatrixGame game() {
    return game;
  }

  private int profiles(List<Integer> side) {
    return side.stream().mapToInt(player -> form.actions(player).size()).reduce(1, (a, b) -> a * b);
  }

  /** For each profile the number of what a side does in it. */
  private int[] places(List<Integer> side) {
    int[] places = new int[form.profiles()];
    for (int player : side) {
      int actions = form.actions(player).size();
      for (int profile = 0; profile < places.length; profile++) {
        places[profile] = places[profile] * actions + form.action(profile, player);
      }
    }
    return places;
  }

  /** The least that a mixture of the coalition's profiles gets against any of the others'. */
  Rational atLeast(List<Rational> rows) {
    return matrix.transposedTimes(rows).least();
  }

  /** The most that any of the coalition's profiles gets against a mixture of the others'. */
  Rational atMost(List<Rational> columns) {
    return matrix.times(columns).greatest();
  }
}
