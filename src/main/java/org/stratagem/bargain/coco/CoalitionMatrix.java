package org.stratagem.bargain.coco;

import java.util.Arrays;
import java.util.List;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
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

  public CoalitionMatrix(NormalForm form, Coalition coalition) {
    this.form = form;
    this.members = coalition.members();
    this.others = coalition.rest(form.players().size()).members();
    Rational[][] payoffs = new Rational[profiles(members)][profiles(others)];
    for (int profile = 0; profile < form.profiles(); profile++) {
      Real difference = Real.ZERO;
      for (int player = 0; player < form.players().size(); player++) {
        Rational payoff = form.payoff(profile, player).toRational();
        difference = coalition.has(player) ? difference.plus(payoff) : difference.minus(payoff);
      }
      payoffs[place(profile, members)][place(profile, others)] = difference.toRational();
    }
    this.game = new MatrixGame(payoffs);
  }

  public MatrixGame game() {
    return game;
  }

  /** The actions of the coalition's members in one of its profiles, in player order. */
  public int[] ofMembers(int row) {
    return actions(row, members);
  }

  /** The actions of the others in one of their profiles, in player order. */
  public int[] ofOthers(int column) {
    return actions(column, others);
  }

  private int profiles(List<Integer> side) {
    return side.stream().mapToInt(player -> form.actions(player).size()).reduce(1, (a, b) -> a * b);
  }

  private int place(int profile, List<Integer> side) {
    int place = 0;
    for (int player : side) {
      place = place * form.actions(player).size() + form.action(profile, player);
    }
    return place;
  }

  private int[] actions(int place, List<Integer> side) {
    int[] actions = new int[side.size()];
    int left = place;
    for (int at = side.size() - 1; at >= 0; at--) {
      int count = form.actions(side.get(at)).size();
      actions[at] = left % count;
      left /= count;
    }
    return actions;
  }

  /** The least that a mixture of the coalition's profiles gets against any of the others'. */
  Rational atLeast(List<Rational> rows) {
    Real[] payoffs = new Real[game.columns()];
    Arrays.fill(payoffs, Real.ZERO);
    for (int row = 0; row < game.rows(); row++) {
      Rational weight = rows.get(row);
      if (weight.signum() != 0) {
        for (int column = 0; column < payoffs.length; column++) {
          payoffs[column] = payoffs[column].plus(weight.times(game.payoff(row, column)));
        }
      }
    }
    return Arrays.stream(payoffs).reduce(Real::min).orElseThrow().toRational();
  }

  /** The most that any of the coalition's profiles gets against a mixture of the others'. */
  Rational atMost(List<Rational> columns) {
    Real[] payoffs = new Real[game.rows()];
    Arrays.fill(payoffs, Real.ZERO);
    for (int column = 0; column < game.columns(); column++) {
      Rational weight = columns.get(column);
      if (weight.signum() != 0) {
        for (int row = 0; row < payoffs.length; row++) {
          payoffs[row] = payoffs[row].plus(weight.times(game.payoff(row, column)));
        }
      }
    }
    return Arrays.stream(payoffs).reduce(Real::max).orElseThrow().toRational();
  }
}
