package org.stratagem.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.bargain.Games;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

class DerivedFormsTest {
  private final NormalForm game = Games.random(new Random(1), 9, 2, 3, 2);

  private static void assertSame(NormalForm one, NormalForm other) {
    assertThat(one.profiles()).isEqualTo(other.profiles());
    for (int player = 0; player < one.players().size(); player++) {
      assertThat(one.actions(player)).isEqualTo(other.actions(player));
      for (int profile = 0; profile < one.profiles(); profile++) {
        assertThat(one.payoff(profile, player)).isEqualTo(other.payoff(profile, player));
      }
    }
  }

  @Test
  void exchangingTwiceChangesNothing() {
    NormalForm once = DerivedForms.exchanged(game, 0, 1);
    assertThat(once.actions(0)).isEqualTo(game.actions(1));
    assertThat(once.payoff(once.profile(2, 1, 0), 0))
        .isEqualTo(game.payoff(game.profile(1, 2, 0), 1));
    assertThat(once.payoff(once.profile(2, 1, 1), 2))
        .isEqualTo(game.payoff(game.profile(1, 2, 1), 2));
    assertSame(DerivedForms.exchanged(once, 0, 1), game);
  }

  @Test
  void keepingEverythingChangesNothing() {
    assertSame(
        DerivedForms.restricted(game, List.of(List.of(0, 1), List.of(0, 1, 2), List.of(0, 1))),
        game);
    NormalForm less = DerivedForms.restricted(game, List.of(List.of(1), List.of(0, 2), List.of(0)));
    assertThat(less.actions(1)).containsExactly("A0", "A2");
    assertThat(less.payoff(less.profile(0, 1, 0), 2))
        .isEqualTo(game.payoff(game.profile(1, 2, 0), 2));
  }

  @Test
  void aMixtureIsTheMeanOfWhatItMixes() {
    List<Real> half = List.of(Rational.of(1, 2), Real.ZERO, Rational.of(1, 2));
    NormalForm more = DerivedForms.withMixture(game, 1, "Half", half);
    assertThat(more.actions(1)).containsExactly("A0", "A1", "A2", "Half");
    for (int player = 0; player < 3; player++) {
      Real mean =
          game.payoff(game.profile(1, 0, 1), player)
              .plus(game.payoff(game.profile(1, 2, 1), player))
              .dividedBy(Real.of(2));
      assertThat(more.payoff(more.profile(1, 3, 1), player)).isEqualTo(mean);
    }
    assertSame(
        DerivedForms.restricted(more, List.of(List.of(0, 1), List.of(0, 1, 2), List.of(0, 1))),
        game);
  }

  @Test
  void measuringThereAndBackChangesNothing() {
    NormalForm there =
        DerivedForms.measured(
            game,
            List.of(Real.of(2), Real.of(3), Real.ONE),
            List.of(Real.of(4), Real.ZERO, Real.of(-1)));
    assertThat(there.payoff(5, 0)).isEqualTo(game.payoff(5, 0).times(Real.of(2)).plus(Real.of(4)));
    assertSame(
        DerivedForms.measured(
            there,
            List.of(Rational.of(1, 2), Rational.of(1, 3), Real.ONE),
            List.of(Real.of(-2), Real.ZERO, Real.ONE)),
        game);
  }
}
