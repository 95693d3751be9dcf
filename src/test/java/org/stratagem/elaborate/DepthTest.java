package org.stratagem.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.stratagem.engine.Engine;
import org.stratagem.engine.Input;
import org.stratagem.engine.Options;

/** What recursive payoffs cost, counted in steps of the evaluation and not in time. */
class DepthTest {
  /** A payoff of the last round branches twice into that of the round before. */
  private static final String PROPOSAL =
      """
      game Proposal(depth = 3) {
        player Proposer  chooses x in [0, 100]
        player Responder chooses y in [0, 10]
        let accept = y / 10
        fn value(rounds) =
          if rounds == 0 then accept * x
          else accept * (x + onward(rounds, 1/4)) + (1 - accept) * onward(rounds, 1/3)
        fn onward(rounds, flip) = (1 - flip) * value(rounds - 1) - flip
        payoff Proposer  = value(depth)
        payoff Responder = -x
      }
      """;

  /** The evaluation asks after every 4096 steps whether it is cancelled. */
  private static long steps(int depth) {
    AtomicLong asked = new AtomicLong();
    Options options =
        Options.standard()
            .watched(
                () -> {
                  asked.incrementAndGet();
                  return false;
                },
                failure -> {});
    String question =
        "show sum i in 1..20 { play(Proposal(depth: " + depth + "), i, exp(0)).payoffs.Proposer }";
    assertThat(new Engine().run(Input.of("p.game", PROPOSAL + question), options).diagnostics())
        .isEmpty();
    return asked.get();
  }

  /** Two calls a round: without memory, depth 1000 would take 2^1000 of them. */
  @Test
  void aRecursivePayoffIsLinearInItsDepth() {
    long some = steps(1000);
    long twice = steps(2000);
    assertThat(some).isGreaterThan(5);
    assertThat(twice).isBetween(some * 3 / 2, some * 5 / 2);
  }

  @Test
  void depthsOfAllSizesAreEvaluated() {
    for (int depth : new int[] {3, 18, 100, 1000}) {
      assertThat(
              new Engine()
                  .run(
                      Input.of(
                          "p.game",
                          PROPOSAL + "show play(Proposal(depth: " + depth + "), exp(0), 1/3)"),
                      Options.standard().limited(1000, null))
                  .answers())
          .hasSize(1);
    }
  }
}
