package org.stratagem.solve.dominance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.linear.LinearProgram;
import org.stratagem.numeric.linear.VertexEnumeration;
import org.stratagem.solve.Games;
import org.stratagem.solve.dominance.Dominance.Dominators;
import org.stratagem.solve.dominance.Dominance.Strength;

class DominanceTest {
  private static Elimination elimination(Strength strength, Dominators dominators) {
    return new Elimination(new Dominance(strength, dominators, () -> false));
  }

  private static Elimination.Course run(NormalForm form, Strength strength) {
    return elimination(strength, Dominators.MIXTURES).run(Remainder.of(form)).orElseThrow();
  }

  private static List<String> order(Elimination.Course course) {
    List<String> order = new ArrayList<>();
    for (Elimination.Step step : course.steps()) {
      order.add(step.round() + ": " + step.action().player() + " " + step.action().number());
    }
    return order;
  }

  /** R. Gibbons, Game Theory for Applied Economists, 1992, figure 1.1.1. */
  @Test
  void roundAfterRound() {
    Elimination.Course course = run(Games.twoPlayers("1,0 1,2 0,1 / 0,3 0,1 2,0"), Strength.STRICT);
    assertThat(order(course)).containsExactly("1: 1 2", "2: 0 1", "3: 1 0");
    assertThat(course.left().actions()).containsExactly(List.of(0), List.of(1));
  }

  /** M. J. Osborne and A. Rubinstein, A Course in Game Theory, 1994, figure 61.1. */
  @Test
  void aMixtureMayDominateWhereNoActionDoes() {
    NormalForm form = Games.twoPlayers("3,0 0,1 / 0,0 3,1 / 1,1 1,0");
    Elimination.Course course = run(form, Strength.STRICT);
    assertThat(order(course)).containsExactly("1: 0 2", "2: 1 0", "3: 0 0");
    assertThat(course.steps().get(0).dominated().mixture())
        .satisfies(mixture -> assertThat(mixture.get(2)).isEqualTo(Rational.of(0)));
    Elimination.Course pure =
        elimination(Strength.STRICT, Dominators.ACTIONS).run(Remainder.of(form)).orElseThrow();
    assertThat(pure.steps()).isEmpty();
  }

  /** The same, figure 63.1: weak elimination leaves one column, the other or both. */
  @Test
  void byWeakDominanceTheOrderMatters() {
    NormalForm form = Games.twoPlayers("1,1 0,0 / 1,1 2,1 / 0,0 2,1");
    Elimination elimination = elimination(Strength.WEAK, Dominators.MIXTURES);
    Elimination.Course course = elimination.run(Remainder.of(form)).orElseThrow();
    assertThat(order(course)).containsExactly("1: 0 0", "1: 0 2");
    Elimination.Ends ends = elimination.ends(Remainder.of(form), 100);
    assertThat(ends.complete()).isTrue();
    assertThat(ends.ends())
        .extracting(Remainder::actions)
        .containsExactly(
            List.of(List.of(0, 1), List.of(0)),
            List.of(List.of(1, 2), List.of(1)),
            List.of(List.of(1), List.of(0, 1)));
    assertThat(elimination.ends(Remainder.of(form), 2).complete()).isFalse();
  }

  /**
   * The same, figure 58.1: against two others who may correlate the second matrix is a best reply,
   * though not to any belief in which they are independent.
   */
  @Test
  void beliefsMayCorrelateTheOthers() {
    int[][] common = {{8, 0, 0, 0}, {4, 0, 0, 4}, {0, 0, 0, 8}, {3, 3, 3, 3}};
    Real[][] payoffs = new Real[3][16];
    for (Real[] table : payoffs) {
      for (int profile = 0; profile < 16; profile++) {
        table[profile] = Real.of(common[profile % 4][profile / 4]);
      }
    }
    NormalForm form = Games.of(payoffs, 2, 2, 4);
    Dominance dominance = new Dominance(Strength.STRICT, Dominators.MIXTURES, () -> false);
    Remainder.Action second = new Remainder.Action(2, 1);
    Verdict verdict = dominance.judge(Remainder.of(form), second).orElseThrow();
    assertThat(verdict).isInstanceOf(Verdict.Justified.class);
    List<Rational> belief = ((Verdict.Justified) verdict).belief();
    assertThat(Dominance.isBestReply(Remainder.of(form), second, belief)).isTrue();
    assertThat(belief.get(0).signum() * belief.get(3).signum()).isEqualTo(1);
  }

  @Test
  void equalActionsStay() {
    NormalForm form = Games.twoPlayers("1,1 0,0 / 1,1 0,0");
    assertThat(order(run(form, Strength.WEAK))).containsExactly("1: 1 1");
    assertThat(run(form, Strength.WEAK).left().actions().get(0)).containsExactly(0, 1);
  }

  /** The linear program of the definition, by its vertices. */
  @ParameterizedTest
  @EnumSource(Strength.class)
  void randomGamesAgreeWithTheDefinition(Strength strength) {
    Random random = new Random(3);
    Dominance dominance = new Dominance(strength, Dominators.MIXTURES, () -> false);
    int dominated = 0;
    for (int number = 0; number < 120; number++) {
      NormalForm form =
          number % 2 == 0 ? Games.random(random, 3, 3, 3) : Games.random(random, 2, 3, 2, 2);
      Remainder game = Remainder.of(form);
      Remainder.Action action = new Remainder.Action(0, random.nextInt(3));
      Verdict verdict = dominance.judge(game, action).orElseThrow();
      assertThat(verdict instanceof Verdict.Dominated)
          .as("game %d, action %d", number, action.number())
          .isEqualTo(isDominated(game, action, strength));
      if (verdict instanceof Verdict.Dominated found) {
        dominated++;
        assertThat(dominance.holds(game, action, found)).isTrue();
      } else if (strength == Strength.STRICT) {
        assertThat(Dominance.isBestReply(game, action, ((Verdict.Justified) verdict).belief()))
            .isTrue();
      }
    }
    assertThat(dominated).isBetween(10, 110);
  }

  /** The greatest gain that is sure, or in sum; weights of actions, then the gain. */
  private static boolean isDominated(Remainder game, Remainder.Action action, Strength strength) {
    int[] others = game.others(0);
    int actions = game.actions().get(0).size();
    LinearProgram.Builder program =
        new LinearProgram.Builder(LinearProgram.Goal.MAXIMIZE, actions + 1);
    program.bounds(actions, Rational.of(0), null).cost(actions, Rational.of(1));
    Rational[] ones = new Rational[actions + 1];
    Arrays.fill(ones, Rational.of(1));
    ones[actions] = Rational.of(0);
    program.constraint(ones, LinearProgram.Relation.EQUAL, Rational.of(1));
    Real[] total = new Real[actions + 1];
    Arrays.fill(total, Real.ZERO);
    for (int profile : others) {
      Rational[] gains = new Rational[actions + 1];
      for (int other = 0; other < actions; other++) {
        gains[other] =
            game.payoff(new Remainder.Action(0, other), profile)
                .minus(game.payoff(action, profile))
                .toRational();
        total[other] = total[other].plus(gains[other]);
      }
      gains[actions] = Rational.of(strength == Strength.STRICT ? -1 : 0);
      program.constraint(gains, LinearProgram.Relation.AT_LEAST, Rational.of(0));
    }
    if (strength == Strength.WEAK) {
      total[actions] = Real.of(-1);
      program.constraint(
          Arrays.stream(total).map(Real::toRational).toArray(Rational[]::new),
          LinearProgram.Relation.AT_LEAST,
          Rational.of(0));
    }
    return VertexEnumeration.best(program.build()).orElseThrow().signum() > 0;
  }

  /** Strict elimination ends at the same actions in every order. */
  @Test
  void byStrictDominanceEveryOrderLeavesTheSame() {
    Random random = new Random(29);
    for (int number = 0; number < 15; number++) {
      NormalForm form = Games.random(random, 4, 3, 3);
      Elimination elimination = elimination(Strength.STRICT, Dominators.MIXTURES);
      Elimination.Course course = elimination.run(Remainder.of(form)).orElseThrow();
      assertThat(elimination.ends(Remainder.of(form), 1000).ends())
          .extracting(Remainder::actions)
          .containsExactly(course.left().actions());
    }
  }

  @Test
  void aCancelledSearchHasNoAnswer() {
    Dominance dominance = new Dominance(Strength.STRICT, Dominators.MIXTURES, () -> true);
    NormalForm form = Games.twoPlayers("3,0 0,1 / 0,0 3,1 / 1,1 1,0");
    assertThat(new Elimination(dominance).run(Remainder.of(form))).isEmpty();
  }
}
