package org.stratagem.solve.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.interval.BoxEvaluator;
import org.stratagem.numeric.interval.InnerEnclosures;

class TotalPayoffTest {
  private static double[] over(Tape tape, double low, double high) {
    BoxEvaluator evaluator = new BoxEvaluator(tape, InnerEnclosures.BOUNDS_ONLY);
    double[] lows = new double[tape.inputs()];
    double[] highs = new double[tape.inputs()];
    java.util.Arrays.fill(lows, low);
    java.util.Arrays.fill(highs, high);
    evaluator.start(lows, highs);
    evaluator.through(0);
    return new double[] {evaluator.low(0), evaluator.high(0)};
  }

  @Test
  void whatOneWinsTheOtherLoses() {
    Tape total = TotalPayoff.of(ClassicGames.pursuit().payoffs()).orElseThrow();
    assertThat(java.util.Arrays.stream(over(total, 0, 1)).allMatch(bound -> bound == 0)).isTrue();
  }

  @Test
  void sharesAreOneTogether() {
    Pieces pieces = new Pieces(ClassicGames.tullock(3));
    // Where the total effort is positive.
    Tape piece = pieces.piece(java.util.List.of(1));
    Tape total = TotalPayoff.of(piece).orElseThrow();
    // 1 less the efforts.
    assertThat(over(total, 0, 0.25)).containsExactly(0.25, 1);
  }

  @Test
  void ofPayoffsThatShareNothingNothingIsSaid() {
    assertThat(TotalPayoff.of(ClassicGames.smoothedNashDemand(5).payoffs())).isEmpty();
  }
}
